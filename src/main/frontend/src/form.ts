import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '../styles/form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Arabic } from 'flatpickr/dist/l10n/ar';
import { French } from 'flatpickr/dist/l10n/fr';
import type { CustomLocale } from 'flatpickr/dist/types/locale';
import texts from 'messages:form.';
import { inPageLanguage } from './form-words';
import { answersOf, changesOf, filledIn, type Values } from './form-values';
import { element, fill, island, language, locale, renewCsrfToken, wordsOf } from './page';
import { call, type FieldError, type Problem } from './problem';
import { alertBox, invalidAlert, lostAlert, problemAlert } from './problem-alert';

type FormSchema = Record<string, unknown>;

interface Source {
  schema: FormSchema;
  data?: Values;
  guide?: string | string[] | null;
}

/** What form-js keeps of a field on the page; a field of a list has one instance a row. */
interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface FormState {
  data: Values;
  initialData: Values;
  errors: Record<string, unknown>;
}

interface FormInternals {
  _getState(): FormState;
  _setState(state: Partial<FormState>): void;
}

const words = wordsOf(texts);

// The months of Morocco in Arabic (نونبر, not نوفمبر), which the calendar's own translation lacks.
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(2024, month, 1)),
) as CustomLocale['months']['longhand'];
const calendar: Partial<CustomLocale> = language === 'ar' ? Arabic : language === 'fr' ? French : {};
flatpickr.localize({
  ...calendar,
  months: { longhand: months, shorthand: months },
  firstDayOfWeek: 1,
} as CustomLocale);

/** A Camunda form that is fetched, filled in and sent as JSON. The contract of its attributes stands in the README beside. */
class FormIsland {
  private readonly notices = element('div', { class: 'form-notices' });
  private readonly sheet = element('div', { class: 'form-sheet' });
  private readonly button = element('button', { type: 'button', class: 'btn btn-primary btn-lg' });
  private readonly form = new Form({
    container: this.sheet,
    additionalModules: [{ translate: ['value', inPageLanguage] }],
  });
  private readonly internals = this.form as unknown as FormInternals;
  private etag: string | null = null;
  private untouched = '';
  private sending = false;
  private done = false;
  private sessionMayBeNew = false;

  /** One key a page; another only for other content after a refusal, since a lost request may have arrived. */
  private readonly attempt = { key: crypto.randomUUID() as string, body: '', refused: false };

  constructor(private readonly host: HTMLElement) {
    this.button.addEventListener('click', () => this.form.submit());
    this.form.on('submit', ({ data, errors }: { data: Values; errors: Record<string, unknown> }) => {
      void this.submitted(data, errors);
    });
    addEventListener('beforeunload', (event) => {
      if (!this.done && this.untouched && this.untouched !== this.entries()) {
        event.preventDefault();
      }
    });
  }

  async load(): Promise<void> {
    this.host.setAttribute('aria-busy', 'true');
    const answer = await call<Source>(this.host.dataset['source'] ?? '');
    this.host.removeAttribute('aria-busy');
    if (answer.kind !== 'done') {
      const alert =
        answer.kind === 'lost' ? alertBox('danger', words('not-loaded')) : this.alertFor(answer.problem, []);
      alert.append(this.retryButton());
      this.host.replaceChildren(alert);
      return;
    }
    const { schema, data = {}, guide } = answer.body;
    this.etag = answer.etag ?? this.host.dataset['etag'] ?? null;
    const { sheet, label } = withoutSubmitButton(schema);
    await this.form.importSchema(sheet, data);
    this.untouched = this.entries();
    this.button.append(this.host.dataset['label'] ?? label ?? words('send'));
    this.host.replaceChildren(...guidance(guide), this.notices, this.sheet);
    if (this.host.dataset['readonly'] === undefined) {
      this.host.append(element('div', { class: 'form-actions' }, this.button));
    } else {
      this.form.setProperty('readOnly', true);
    }
  }

  private async submitted(data: Values, errors: Record<string, unknown>): Promise<void> {
    if (this.sending) {
      return;
    }
    const count = countOf(errors);
    if (count > 0) {
      this.notices.replaceChildren(invalidAlert(words, count));
      this.focusFirstError();
      return;
    }
    this.setSending(true);
    await this.send(data);
    this.setSending(false);
  }

  private async send(data: Values): Promise<void> {
    const { submit = '', method = 'POST' } = this.host.dataset;
    const body = JSON.stringify(this.bodyOf(data));
    if (this.attempt.refused && body !== this.attempt.body) {
      this.attempt.key = crypto.randomUUID();
    }
    this.attempt.body = body;
    if (this.sessionMayBeNew) {
      await renewCsrfToken().catch(() => undefined);
    }
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (method === 'POST') {
      headers['Idempotency-Key'] = this.attempt.key;
    } else if (this.etag) {
      headers['If-Match'] = this.etag;
    }
    const answer = await call<Values>(submit, { method, headers, body });
    if (answer.kind === 'lost') {
      this.show(lostAlert(words));
    } else if (answer.kind === 'refused') {
      this.attempt.refused = answer.problem.status < 500;
      this.sessionMayBeNew = [401, 403].includes(answer.problem.status);
      this.refused(answer.problem);
    } else {
      this.done = true;
      this.goOn(answer.body);
    }
  }

  private bodyOf(data: Values): Values {
    const { wrap, method } = this.host.dataset;
    if (wrap) {
      return { [wrap]: answersOf(data) };
    }
    return method === 'PATCH' ? changesOf(data, this.internals._getState().initialData) : filledIn(data);
  }

  private refused(problem: Problem): void {
    const unplaced = this.placeErrors(problem.errors ?? []);
    // Forms may show more after a refusal, for instance "open it all the same" after a suspected duplicate.
    const { data } = this.internals._getState();
    this.internals._setState({ data: { ...data, problemCode: problem.code ?? null } });
    const placed = (problem.errors?.length ?? 0) - unplaced.length;
    this.show(this.alertFor(problem, unplaced), placed === 0);
    if (placed > 0) {
      this.focusFirstError();
    }
  }

  /** Puts each error beside its field; answers those that have none on this page. */
  private placeErrors(errors: FieldError[]): FieldError[] {
    const registry = this.form.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry');
    const instances = new Map(registry.getAllKeyed().map((instance) => [pathOf(instance), instance]));
    const placed: Record<string, unknown> = {};
    const unplaced: FieldError[] = [];
    for (const error of errors) {
      const path = error.field.replace(new RegExp(`^${this.host.dataset['wrap'] || 'data'}\\.`), '');
      const instance = instances.get(path) ?? instances.get(path.replace(/\[\d+\]$/, ''));
      if (instance) {
        put(placed, [instance.id, ...Object.values(instance.indexes ?? {})], error.message);
      } else {
        unplaced.push(error);
      }
    }
    this.internals._setState({ errors: placed });
    return unplaced;
  }

  private goOn(answer: Values): void {
    const next = this.host.dataset['next'];
    if (next) {
      const values = Object.entries(answer).map(([key, value]) => [key, encodeURIComponent(String(value))]);
      location.assign(fill(next, Object.fromEntries(values)));
      return;
    }
    this.host.replaceChildren(alertBox('success', words('sent')));
    this.host.dispatchEvent(new CustomEvent('iyab:sent', { bubbles: true, detail: answer }));
  }

  private alertFor(problem: Problem, unplaced: FieldError[]): HTMLElement {
    return problemAlert(problem, { words, unplaced, caseLink: this.host.dataset['caseLink'] });
  }

  private show(alert: HTMLElement, focus = true): void {
    this.notices.replaceChildren(alert);
    if (focus) {
      alert.focus();
      alert.scrollIntoView({ block: 'nearest' });
    }
  }

  private focusFirstError(): void {
    // form-js draws in its own time, a moment after the state has changed.
    setTimeout(() => {
      const field = this.sheet.querySelector('.fjs-has-errors');
      const control = field?.querySelector<HTMLElement>('input, select, textarea, button');
      control?.focus();
      field?.scrollIntoView({ block: 'center' });
    }, 80);
  }

  private setSending(sending: boolean): void {
    this.sending = sending;
    this.button.disabled = sending;
    this.button.classList.toggle('btn-loading', sending);
    this.host.toggleAttribute('aria-busy', sending);
  }

  private retryButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'btn mt-3' }, words('try-again'));
    button.addEventListener('click', () => void this.load());
    return element('div', {}, button);
  }

  private entries(): string {
    return JSON.stringify({ ...this.internals._getState().data, problemCode: undefined });
  }
}

function withoutSubmitButton(schema: FormSchema): { sheet: FormSchema; label: string | undefined } {
  const components = (schema['components'] ?? []) as { type: string; action?: string; label?: string }[];
  const isSubmit = (component: { type: string; action?: string }) =>
    component.type === 'button' && (component.action ?? 'submit') === 'submit';
  return {
    sheet: { ...schema, components: components.filter((component) => !isSubmit(component)) } as FormSchema,
    label: components.find(isSubmit)?.label,
  };
}

function guidance(guide: Source['guide']): HTMLElement[] {
  const paragraphs = (Array.isArray(guide) ? guide : (guide ?? '').split(/\n\s*\n/)).filter((text) =>
    text.trim(),
  );
  if (paragraphs.length === 0) {
    return [];
  }
  const summary = element('summary', {}, words('guide'));
  return [
    element(
      'details',
      { class: 'form-guide', open: true },
      summary,
      ...paragraphs.map((text) => element('p', {}, text)),
    ),
  ];
}

/** `members[0].number`, as the server writes it. */
function pathOf({ valuePath }: FieldInstance): string {
  return valuePath.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${step}` : step),
    '',
  );
}

/** form-js keeps errors as field id → row → row of the inner list → texts. */
function put(
  errors: Record<string, unknown>,
  [step = '', ...rest]: (string | number)[],
  message: string,
): void {
  if (rest.length === 0) {
    errors[step] = [...((errors[step] as string[] | undefined) ?? []), message];
    return;
  }
  const inner = (errors[step] ??= typeof rest[0] === 'number' ? [] : {}) as Record<string, unknown>;
  put(inner, rest, message);
}

function countOf(errors: unknown): number {
  if (typeof errors === 'string') {
    return 1;
  }
  return Object.values((errors ?? {}) as object).reduce<number>((sum, inner) => sum + countOf(inner), 0);
}

island('[data-form]', (host) => void new FormIsland(host).load());
