import { html, type TemplateResult } from 'lit';
import { language } from '../app/language';

/**
 * A sentence of the API: in words of our own where the language has some for its code; else as it came,
 * which is in English.
 */
export function told(
  sentence: { readonly code: string; readonly text: string },
  own: Readonly<Record<string, string>>,
): string | TemplateResult {
  const words = own[sentence.code];
  if (words !== undefined || language === 'en') {
    return words ?? sentence.text;
  }
  return html`<span lang="en">${sentence.text}</span>`;
}
