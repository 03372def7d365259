/**
 * The mobile menu and the dropdowns of Tabler, by Bootstrap's own attributes (`data-bs-toggle="collapse|dropdown"`,
 * `data-bs-target`), without Bootstrap's 80 KB: open, close, Escape, a click elsewhere.
 */
export function openAndCloseMenus(): void {
  document.addEventListener('click', (event) => {
    const toggle = (event.target as Element).closest<HTMLElement>('[data-bs-toggle]');
    for (const open of openDropdowns()) {
      if (open !== toggle && !menuOf(open)?.contains(event.target as Node)) {
        set(open, false);
      }
    }
    if (toggle && menuOf(toggle)) {
      event.preventDefault();
      set(toggle, toggle.getAttribute('aria-expanded') !== 'true');
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      for (const open of openDropdowns()) {
        set(open, false);
        open.focus();
      }
    }
  });
}

function openDropdowns(): NodeListOf<HTMLElement> {
  return document.querySelectorAll('[data-bs-toggle="dropdown"][aria-expanded="true"]');
}

function menuOf(toggle: HTMLElement): Element | null {
  const target = toggle.dataset['bsTarget'];
  if (target) {
    return document.querySelector(target);
  }
  return toggle.dataset['bsToggle'] === 'dropdown'
    ? (toggle.parentElement?.querySelector('.dropdown-menu') ?? null)
    : null;
}

function set(toggle: HTMLElement, open: boolean): void {
  const menu = menuOf(toggle);
  menu?.classList.toggle('show', open);
  menu?.toggleAttribute('data-bs-popper', open);
  toggle.setAttribute('aria-expanded', String(open));
}
