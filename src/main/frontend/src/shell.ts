import '../styles/shell.css';
import htmx from 'htmx.org';
import texts from 'messages:page.js.';
import { confirmBeforeActing } from './shell/confirm';
import { fillInDemoAccounts } from './shell/demo-login';
import { showFlash } from './shell/flash';
import { openAndCloseMenus } from './shell/menus';
import { showLocalTimes } from './shell/times';
import { csrfHeaders, wordsOf } from './page';

const words = wordsOf(texts);

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.scrollBehavior = 'auto';
htmx.config.historyCacheSize = 0; // pages with personal data are not kept in the browser's storage

document.addEventListener('htmx:configRequest', (event) => {
  const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
  Object.assign(headers, csrfHeaders(), { 'X-Requested-With': 'XMLHttpRequest' });
});

document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
  if (xhr.status === 401) {
    location.reload();
    return;
  }
  showFlash(detailOf(xhr) ?? words('failed'), 'danger');
});

for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, () => showFlash(words('lost'), 'danger'));
}

function detailOf(xhr: XMLHttpRequest): string | undefined {
  try {
    return (JSON.parse(xhr.responseText) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}

/** The heavy islands are loaded where they stand; their addresses come from the page, which knows the versioned names. */
function loadIslands(): void {
  const addresses = document.querySelector<HTMLMetaElement>('meta[name="islands"]')?.dataset ?? {};
  for (const name of ['form', 'diagram']) {
    const script = addresses[`${name}Script`];
    const style = addresses[`${name}Style`];
    if (
      script &&
      document.querySelector(`[data-${name}]`) &&
      !document.querySelector(`script[src="${script}"]`)
    ) {
      if (style) {
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }),
        );
      }
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script }));
    }
  }
}

confirmBeforeActing(words);
fillInDemoAccounts();
openAndCloseMenus();
showLocalTimes();
showFlash();
loadIslands();
document.addEventListener('htmx:load', () => {
  showLocalTimes();
  loadIslands();
});
document.addEventListener('change', ({ target }) => {
  const field = target as HTMLInputElement | HTMLSelectElement;
  if (field.matches('[data-submit-on-change]')) {
    field.form?.requestSubmit();
  }
});
document.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('[data-print]')) {
    print();
  }
});
