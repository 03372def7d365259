import { element } from '../page';

const READING_TIME_MS = 8000;

/** Shows a message in the page's flash area, or lets those that came with the page fade once they could be read. */
export function showFlash(message?: string, tone: 'success' | 'danger' = 'success'): void {
  const area = document.querySelector('[data-flash-area]');
  if (message && area) {
    const role = tone === 'danger' ? 'alert' : 'status';
    area.append(element('div', { class: `alert alert-${tone}`, role, 'data-flash': tone }, message));
  }
  for (const flash of document.querySelectorAll<HTMLElement>('[data-flash]:not([data-flash="danger"])')) {
    fade(flash);
  }
}

function fade(flash: HTMLElement): void {
  if (flash.dataset['fading']) {
    return;
  }
  flash.dataset['fading'] = 'true';
  setTimeout(() => {
    if (flash.matches(':hover, :focus-within')) {
      delete flash.dataset['fading'];
      fade(flash);
    } else {
      flash.remove();
    }
  }, READING_TIME_MS);
}
