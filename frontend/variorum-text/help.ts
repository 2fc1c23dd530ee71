import { isMac } from './keys.js';
import type { Labels } from './labels.js';
import { make } from './make.js';
import type { ToolbarAction } from './protocol.js';

/** One line of the help: combinations of keys, and what they do. */
export interface HelpLine {
  readonly keys: readonly (readonly string[])[];
  readonly words: string;
}

export interface HelpPart {
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

/** All keys of the pane, as they are on this machine. */
export function helpOf(labels: Labels, actions: readonly ToolbarAction[], mac = isMac()): HelpPart[] {
  const command = mac ? '⌘' : labels.keyCtrl;
  const option = mac ? '⌥' : labels.keyAlt;
  const { keyEnter: enter } = labels;
  const parts: HelpPart[] = [
    { title: labels.helpReading, lines: caretLines(labels, mac, command) },
    {
      title: labels.helpMarks,
      lines: [line(labels.helpStep, [option, '↑'], [option, '↓']), line(labels.helpOpen, [enter])],
    },
    {
      title: labels.helpSelected,
      lines: actions.flatMap(({ key, label }) => (key ? [line(label, [key.toUpperCase()])] : [])),
    },
    {
      title: labels.helpFinding,
      lines: [
        line(labels.helpFind, [command, 'F']),
        line(labels.helpFindStep, [enter], [labels.keyShift, enter]),
        line(labels.helpEscape, [labels.keyEscape]),
        line(labels.helpHelp, ['?']),
      ],
    },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

function caretLines(labels: Labels, mac: boolean, command: string): HelpLine[] {
  const { keyHome: home, keyEnd: end } = labels;
  const word = mac ? '⌥' : command;
  return [
    line(labels.helpCaret, ['←'], ['→']),
    line(labels.helpWord, [word, '←'], [word, '→']),
    line(labels.helpLine, ['↑'], ['↓']),
    line(labels.helpSentence, [','], ['.']),
    line(labels.helpParagraph, [command, '↑'], [command, '↓']),
    mac ? line(labels.helpLineEnds, [command, '←'], [command, '→']) : line(labels.helpLineEnds, [home], [end]),
    line(labels.helpTextEnds, [command, home], [command, end]),
    line(labels.helpSelect, [labels.keyShift]),
  ];
}

function line(words: string, ...keys: string[][]): HelpLine {
  return { keys, words };
}

/** Shows the keys over the page, until Esc, the button or a click beside it; then the focus is where it was. */
export function showHelp(pane: HTMLElement, parts: readonly HelpPart[], labels: Labels): void {
  if (pane.querySelector('.variorum-help')) return;
  const dialog = make('dialog', 'variorum-help', { 'aria-label': labels.help }) as HTMLDialogElement;
  const head = make('header', 'variorum-drawer-head');
  const title = make('h2', 'variorum-drawer-title');
  title.textContent = labels.help;
  const close = make('button', 'variorum-icon', { type: 'button', 'aria-label': labels.close, title: labels.close });
  close.append(make('span', 'variorum-cross', { 'aria-hidden': 'true' }));
  head.append(title, close);
  const body = make('div', 'variorum-help-body', { tabindex: '0' });
  body.append(...parts.map(partElement));
  dialog.append(head, body);
  const before = document.activeElement;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  pane.append(dialog);
  dialog.showModal();
  close.focus();
}

function partElement(part: HelpPart): HTMLElement {
  const section = make('section', '');
  const title = make('h3', '');
  title.textContent = part.title;
  const list = make('dl', '');
  for (const { keys, words } of part.lines) {
    const row = make('div', '');
    const term = make('dt', '');
    keys.forEach((combination, i) => term.append(...(i > 0 ? [' '] : []), combinationElement(combination)));
    const description = make('dd', '');
    description.textContent = words;
    row.append(term, description);
    list.append(row);
  }
  section.append(title, list);
  return section;
}

function combinationElement(keys: readonly string[]): HTMLElement {
  const whole = make('span', '');
  keys.forEach((key, i) => {
    const element = make('kbd', '');
    element.textContent = key;
    whole.append(...(i > 0 ? ['\u2009'] : []), element);
  });
  return whole;
}
