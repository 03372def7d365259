import texts from 'messages:form.js.';
import { fill, language } from './page';

/** form-js knows its texts by their English; our message files by a key made of the same words. */
export function inPageLanguage(english: string, values: Record<string, unknown> = {}): string {
  const key = english
    .toLowerCase()
    .replace(/\{\w+\}|\(.*?\)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return fill(texts[language]?.[key] ?? texts['en']?.[key] ?? english, values);
}
