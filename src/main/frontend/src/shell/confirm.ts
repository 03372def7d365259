import { element, type Words } from '../page';

/** Asks before a button or link with `data-confirm="question"` acts, whether it sends a form or an htmx request. */
export function confirmBeforeActing(words: Words): void {
  const confirmed = new WeakSet<Element>();
  document.addEventListener(
    'click',
    (event) => {
      const control = (event.target as Element).closest<HTMLElement>('[data-confirm]');
      if (!control || confirmed.delete(control)) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (control instanceof HTMLButtonElement && control.form && !control.form.reportValidity()) {
        return;
      }
      ask(control, words, () => {
        confirmed.add(control);
        control.click();
      });
    },
    true,
  );
}

function ask(control: HTMLElement, words: Words, act: () => void): void {
  const question = element(
    'p',
    { id: 'confirm-question', class: 'h3 mb-3' },
    control.dataset['confirm'] ?? '',
  );
  const refuse = element(
    'button',
    { type: 'submit', class: 'btn', value: '', autofocus: true },
    words('cancel'),
  );
  const agree = element(
    'button',
    { type: 'submit', class: 'btn btn-danger', value: 'yes' },
    control.dataset['confirmLabel'] ?? (control.textContent?.trim() || words('confirm')),
  );
  const buttons = element('div', { class: 'btn-list justify-content-end' }, refuse, agree);
  const dialog = element(
    'dialog',
    { class: 'confirm', 'aria-labelledby': 'confirm-question' },
    element('form', { method: 'dialog' }, question, buttons),
  );
  dialog.addEventListener('close', () => {
    const agreed = dialog.returnValue === 'yes';
    dialog.remove();
    control.focus();
    if (agreed) {
      act();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}
