/** On the login page of a demonstration: a button a role that fills in its account. */
export function fillInDemoAccounts(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-demo-user]');
    if (button) {
      fillIn('username', button.dataset['demoUser']);
      fillIn('password', button.dataset['demoPassword']);
      document.querySelector<HTMLElement>('form[data-login] [type="submit"]')?.focus();
    }
  });
}

function fillIn(name: string, value: string | undefined): void {
  const field = document.querySelector<HTMLInputElement>(`form[data-login] input[name="${name}"]`);
  if (field && value !== undefined) {
    field.value = value;
  }
}
