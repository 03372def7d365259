import { locale } from '../page';

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const formats: Record<string, Intl.DateTimeFormat> = {
  datetime: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
  time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
};

const MINUTE = 60;
const units: [Intl.RelativeTimeFormatUnit, number, number][] = [
  // unit, its seconds, used up to so many seconds
  ['minute', MINUTE, 90 * MINUTE],
  ['hour', 60 * MINUTE, 36 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE, 45 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE, Infinity],
];

let ticking = false;

/** `<time datetime data-relative>` and `<time datetime data-local="datetime|date|time">` in the reader's zone and language. */
export function showLocalTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative], time[data-local]')) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = full.format(at);
      time.textContent = time.hasAttribute('data-relative') ? fromNow(at) : format(at, time.dataset['local']);
    }
  }
  if (!ticking) {
    ticking = true;
    setInterval(showLocalTimes, 30_000);
  }
}

function format(at: Date, kind: string | undefined): string {
  return (formats[kind || 'datetime'] ?? full).format(at);
}

function fromNow(at: Date): string {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, , limit]) => Math.abs(seconds) < limit) ?? [
    'month',
    30 * 24 * 60 * MINUTE,
  ];
  return relative.format(Math.round(seconds / size), unit);
}
