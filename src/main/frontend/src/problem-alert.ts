import { element, fill, type Words } from './page';
import type { FieldError, PossibleDuplicate, Problem } from './problem';

export interface AlertOptions {
  words: Words;
  /** Field errors for which the page has no field. */
  unplaced: FieldError[];
  /** URL template of a case, with `{reference}`. */
  caseLink: string | undefined;
}

/** The alert above a form, for a refusal. */
export function problemAlert(problem: Problem, { words, unplaced, caseLink }: AlertOptions): HTMLElement {
  const alert = alertBox('danger', titleOf(problem, words));
  if (!problem.errors?.length) {
    const detail = problem.status === 401 ? words('signed-out') : (problem.detail ?? words('failed-detail'));
    alert.append(element('p', { class: 'mb-0' }, detail));
  }
  if (problem.status === 401) {
    alert.append(signInLink(words));
  }
  if (problem.code === 'idempotency_key_reused') {
    alert.append(element('p', { class: 'mt-2 mb-0' }, words('already-sent')));
  }
  if (problem.incident) {
    alert.append(
      element('p', { class: 'mt-2 mb-0' }, `${words('incident')} `, element('code', {}, problem.incident)),
    );
  }
  if (unplaced.length > 0) {
    alert.append(
      element('ul', { class: 'mt-2 mb-0' }, ...unplaced.map(({ message }) => element('li', {}, message))),
    );
  }
  if (problem.possibleDuplicates?.length) {
    alert.append(duplicates(problem.possibleDuplicates, words, caseLink));
  }
  return alert;
}

/** The alert for a request that got no answer: nobody knows whether it arrived. */
export function lostAlert(words: Words): HTMLElement {
  const alert = alertBox('warning', words('lost-title'));
  alert.append(element('p', { class: 'mb-0' }, words('lost-detail')));
  return alert;
}

export function invalidAlert(words: Words, count: number): HTMLElement {
  return alertBox('danger', words(count === 1 ? 'invalid-one' : 'invalid-many', { count }));
}

export function alertBox(tone: 'danger' | 'warning' | 'success', title: string): HTMLElement {
  const role = tone === 'success' ? 'status' : 'alert';
  const heading = element('p', { class: 'alert-title' }, title);
  return element('div', { class: `alert alert-${tone} d-block`, role, tabindex: '-1' }, heading);
}

function titleOf(problem: Problem, words: Words): string {
  if (problem.status === 422 && problem.errors?.length) {
    return words(problem.errors.length === 1 ? 'invalid-one' : 'invalid-many', {
      count: problem.errors.length,
    });
  }
  return problem.status === 401 ? words('signed-out-title') : (problem.title ?? words('failed-title'));
}

function signInLink(words: Words): HTMLElement {
  const link = element('a', { class: 'alert-link', href: location.href, target: '_blank', rel: 'noopener' });
  link.append(words('sign-in'));
  return element('p', { class: 'mt-2 mb-0' }, link);
}

function duplicates(found: PossibleDuplicate[], words: Words, caseLink: string | undefined): HTMLElement {
  const rows = found.map((duplicate) => {
    const reference = element('bdi', { class: 'fw-bold' }, duplicate.reference);
    const name = caseLink
      ? element(
          'a',
          { class: 'alert-link', target: '_blank', rel: 'noopener', href: linkTo(caseLink, duplicate) },
          reference,
        )
      : reference;
    const remarks = [duplicate.post, percent(duplicate.score), ...(duplicate.reasons ?? [])].filter(Boolean);
    return element('li', {}, name, remarks.length > 0 ? ` · ${remarks.join(' · ')}` : '');
  });
  return element(
    'div',
    { class: 'mt-2' },
    words('possible-duplicates'),
    element('ul', { class: 'mb-2' }, ...rows),
    words('duplicate-hint'),
  );
}

function linkTo(template: string, { reference }: PossibleDuplicate): string {
  return fill(template, { reference: encodeURIComponent(reference) });
}

function percent(score: number | undefined): string {
  return score === undefined ? '' : `${Math.round(score <= 1 ? score * 100 : score)} %`;
}
