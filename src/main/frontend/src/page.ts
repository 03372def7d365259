/** What the page says about itself: its language, its direction, its CSRF token. */
export const language = ['fr', 'ar'].includes(document.documentElement.lang)
  ? document.documentElement.lang
  : 'en';

/** Moroccan month names and Latin digits in Arabic, day before month in English. */
export const locale = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }[language] ?? 'en-GB';

export type Words = (key: string, values?: Record<string, string | number>) => string;

export function wordsOf(texts: Record<string, Record<string, string>>): Words {
  return (key, values = {}) => fill(texts[language]?.[key] ?? texts['en']?.[key] ?? key, values);
}

export function fill(text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

export function csrfHeaders(): Record<string, string> {
  const header = metaContent('_csrf_header');
  const token = metaContent('_csrf');
  return header && token ? { [header]: token } : {};
}

/** After a new sign-in in another tab the page holds an old token: takes the current one from a fresh copy of the page. */
export async function renewCsrfToken(): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const token = fresh.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
  if (token) {
    document.querySelector('meta[name="_csrf"]')?.setAttribute('content', token);
  }
}

function metaContent(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

type Attributes = Record<string, string | boolean | undefined>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      created.setAttribute(name, value === true ? '' : value);
    }
  }
  created.append(...children);
  return created;
}

/** Mounts an island once on each matching element, also on those that htmx brings later. */
export function island(selector: string, mount: (host: HTMLElement) => void): void {
  const mountAll = () => {
    for (const host of document.querySelectorAll<HTMLElement>(selector)) {
      if (!host.dataset['mounted']) {
        host.dataset['mounted'] = 'true';
        mount(host);
      }
    }
  };
  mountAll();
  document.addEventListener('htmx:load', mountAll);
}
