import { selectionScope } from './highlight-scope.js';
import { AIDS_RULES } from './styles-aids.js';
import { AROUND_RULES } from './styles-around.js';
import { FIND_RULES } from './styles-find.js';
import { PASSAGE_RULES } from './styles-passages.js';
import { LINK_RULES } from './styles-links.js';
import { TEXT_RULES } from './styles-text.js';

let adopted = false;

/** Adds the element's rules to the document, once. */
export function adoptStyles(): void {
  if (adopted || typeof document === 'undefined' || !('adoptedStyleSheets' in document)) return;
  adopted = true;
  const selection = `${selectionScope()}::selection { background: light-dark(#c4d4d2, #2d4f52); }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([TEXT_RULES, AROUND_RULES, AIDS_RULES, PASSAGE_RULES, FIND_RULES, LINK_RULES, selection].join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
