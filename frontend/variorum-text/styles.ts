import { AIDS_RULES } from './styles-aids.js';
import { AROUND_RULES } from './styles-around.js';
import { FIND_RULES } from './styles-find.js';
import { PASSAGE_RULES } from './styles-passages.js';
import { LINK_RULES } from './styles-links.js';
import { PRINT_RULES } from './styles-print.js';
import { TEXT_RULES } from './styles-text.js';

let adopted = false;

/**
 * Adds the element's rules to the document, once. There is none for `::selection`, which is the page's to say, for all
 * elements: a single rule for the selection or a highlight that is not for all lets Chromium compute a style for each
 * highlight of each element.
 */
export function adoptStyles(): void {
  if (adopted || typeof document === 'undefined' || !('adoptedStyleSheets' in document)) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [TEXT_RULES, AROUND_RULES, AIDS_RULES, PASSAGE_RULES, FIND_RULES, LINK_RULES, PRINT_RULES].join(''),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
