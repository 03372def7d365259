/** The values of a form on their way to the server. */
export type Values = { [key: string]: unknown };

/**
 * A new thing carries only what was filled in: no empty text, no empty group, and no helper of the form itself
 * (a key that begins with an underscore, such as the tick that unfolds optional fields). Rows keep their place,
 * so that `members[2].number` in an answer names the third row of the page.
 */
export function filledIn(values: unknown): Values {
  return (cleaned(values, false) as Values | undefined) ?? {};
}

/** The same for a task, where an emptied list has a meaning of its own. */
export function answersOf(values: unknown): Values {
  return (cleaned(values, true) as Values | undefined) ?? {};
}

/** A PATCH carries what was filled in, and `null` for what was there before and has been emptied. */
export function changesOf(values: unknown, before: unknown): Values {
  const changes = filledIn(values);
  markEmptied(changes, values as Values, (before ?? {}) as Values);
  return changes;
}

function cleaned(value: unknown, keepEmptyLists: boolean): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((row) => cleaned(row, keepEmptyLists) ?? (isGroup(row) ? {} : row));
    return rows.length > 0 || keepEmptyLists ? rows : undefined;
  }
  if (isGroup(value)) {
    const entries = Object.entries(value)
      .filter(([key]) => !key.startsWith('_'))
      .map(([key, inner]) => [key, cleaned(inner, keepEmptyLists)] as const)
      .filter(([, inner]) => inner !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? undefined : value.trim();
  }
  return value ?? undefined;
}

function markEmptied(changes: Values, values: Values, before: Values): void {
  for (const [key, value] of Object.entries(values)) {
    const old = before[key];
    if (key.startsWith('_') || isEmpty(old)) {
      continue;
    }
    if (isGroup(value) && isGroup(old)) {
      const inner = (changes[key] ?? {}) as Values;
      markEmptied(inner, value, old);
      if (Object.keys(inner).length > 0) {
        changes[key] = inner;
      }
    } else if (Array.isArray(value) && value.length === 0) {
      changes[key] = [];
    } else if (isEmpty(value)) {
      changes[key] = null;
    }
  }
}

function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
