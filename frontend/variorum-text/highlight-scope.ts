import { make } from './make.js';

/** Which highlights of an element inherit from those of its parent. */
interface Inheritance {
  readonly highlight: boolean;
  readonly selection: boolean;
}

let known: Inheritance | null = null;

/**
 * CSS Pseudo-Elements 4 lets highlights inherit from those of the parent element. Where that is so (Chromium), one rule on
 * the sheet is enough; a rule for every element costs every element of the page a style for every class. Elsewhere (Firefox,
 * Safari of 2026) the rule has to match the very element that holds the text. Asked once, of the browser itself.
 */
function inheritance(): Inheritance {
  return (known ??= probe());
}

/** What stands before `::highlight(…)` in a rule for the text. */
export function highlightScope(): string {
  return inheritance().highlight ? '.variorum-sheet' : '';
}

/** The same for `::selection`. */
export function selectionScope(): string {
  return inheritance().selection ? '.variorum-sheet' : '.variorum-sheet ';
}

const COLOUR = 'rgb(1, 2, 3)';
const RULES = ['::highlight(variorum-probe)', '::selection']
  .map((pseudo) => `.variorum-probe${pseudo} { background-color: ${COLOUR}; }`)
  .join(' ');

function probe(): Inheritance {
  if (typeof document === 'undefined' || !('adoptedStyleSheets' in document))
    return { highlight: false, selection: false };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const outer = make('div', 'variorum-probe', { style: 'position: absolute' });
  const inner = outer.appendChild(make('span', ''));
  document.documentElement.append(outer);
  const inherits = (pseudo: string) => getComputedStyle(inner, pseudo).backgroundColor === COLOUR;
  const found = { highlight: inherits('::highlight(variorum-probe)'), selection: inherits('::selection') };
  outer.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  return found;
}
