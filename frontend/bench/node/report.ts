import { BUDGETS, judge, longest, type Budget, type Verdict } from './budgets.js';
import { nameOf, sizeOf } from './cells.js';
import type { Measured, Samples } from './samples.js';
import { median, ratio } from '../statistics.js';

const BEGIN = '<!-- benchmark: what stands between these marks is written by ./variorum bench pane -->';
const END = '<!-- /benchmark -->';

type Column = readonly [title: string, value: (measured: Measured) => string];

/** The results as the document shows them. */
export function markdown(all: readonly Measured[], machine: string): string {
  return [
    machine,
    '### Budgets',
    budgetTable(judge(all)),
    '### Opening',
    table(all, OPENING),
    '### One mark more or less',
    table(all, EDITING),
    '### Finding marks',
    table(all, FINDING),
    '### Scrolling and selecting',
    table(all, MOVING),
  ].join('\n\n');
}

/** The document with the results in the place of the last ones. */
export function insertInto(document: string, results: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('the document has no place for the results');
  return `${document.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${document.slice(end)}`;
}

/** One line a budget, for the terminal. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ budget, over, held, worst }) => {
    const outcome = over.length > 0 ? 'OVER' : held.length > 0 ? 'held' : 'not measured';
    const where = over.length > 0 ? ` in ${over.length}: ${placesOf(over, held)}` : '';
    return `${outcome.padEnd(5)} ${budget.name}: at most ${say(budget, budget.most)}, worst ${say(budget, worst)}${where}`;
  });
}

/** One line a cell, while the benchmark runs. */
export function cellLine(measured: Measured): string {
  const values = BUDGETS.map((budget) => {
    const value = budget.of(measured);
    return `${value > budget.most ? '!' : ''}${say(budget, value)}`;
  });
  return `${nameOf(measured.cell).padEnd(15)} ${values.map((value) => value.padStart(8)).join(' ')}`;
}

const paintedOf = (samples: Samples) => ms(median(samples.painted));
const OPENING: readonly Column[] = [
  ['first: lazy, ms', ({ lazy }) => ms(median(lazy.first))],
  ['element, ms', ({ element }) => ms(median(element.first))],
  ['element / lazy', budgeted('first opening in a page, of the lazy page')],
  ['work, element / lazy', ({ element, lazy }) => times(ratio(element.firstWork, lazy.firstWork))],
  ['plain, ms', ({ plain }) => ms(median(plain))],
  ['lazy, ms', ({ lazy }) => paintedOf(lazy)],
  ['element, ms', ({ element }) => paintedOf(element)],
  ['element / lazy', budgeted('opening, of the lazy page')],
  ['work, lazy, ms', ({ lazy }) => ms(median(lazy.loadWork))],
  ['work, element, ms', ({ element }) => ms(median(element.loadWork))],
  ['work, element / lazy', ({ element, lazy }) => times(ratio(element.loadWork, lazy.loadWork))],
  ['memory, lazy, MB', ({ lazy }) => ms(median(lazy.memory))],
  ['memory, element, MB', ({ element }) => ms(median(element.memory))],
  ['memory, element / lazy', budgeted('memory, of the lazy page')],
];
const EDITING: readonly Column[] = [
  ['add: work, lazy, ms', ({ lazy }) => ms(median(lazy.addWork))],
  ['element, ms', ({ element }) => ms(median(element.addWork))],
  ['element / lazy', budgeted('add a mark, of the lazy page')],
  ['shown after, ms', budgeted('add a mark until shown')],
  ['remove: work, lazy, ms', ({ lazy }) => ms(median(lazy.removeWork))],
  ['element, ms', ({ element }) => ms(median(element.removeWork))],
  ['element / lazy', budgeted('remove a mark, of the lazy page')],
  ['shown after, ms', budgeted('remove a mark until shown')],
];
const FINDING: readonly Column[] = [
  ['hits', ({ findings }) => String(findings.hits.length)],
  ['median, ms', ({ findings }) => fine(median(findings.hits))],
  ['95 of 100, ms', budgeted('hit test (95 of 100)')],
  ['clicks', ({ findings }) => String(findings.clicks.length)],
  ['median, ms', ({ findings }) => fine(median(findings.clicks))],
  ['95 of 100, ms', budgeted('click to ids (95 of 100)')],
  ['wrong', budgeted('wrong paint, hits or clicks')],
];
const MOVING: readonly Column[] = [
  ['scrolling: work, element / lazy', ({ element, lazy }) => times(ratio(element.scrollWork, lazy.scrollWork))],
  ['wheel: longest, lazy, ms', ({ lazy }) => ms(longest(lazy, 'wheel'))],
  ['element, ms', ({ element }) => ms(longest(element, 'wheel'))],
  ['over 50 ms, lazy', ({ lazy }) => String(median(lazy.wheel.map((frames) => frames.slow)))],
  ['element', budgeted('frames over 50 ms by the wheel')],
  ['scroll bar: longest, lazy, ms', ({ lazy }) => ms(longest(lazy, 'drag'))],
  ['element, ms', ({ element }) => ms(longest(element, 'drag'))],
  ['over 50 ms, lazy', ({ lazy }) => String(median(lazy.drag.map((frames) => frames.slow)))],
  ['element', budgeted('frames over 50 ms by the scroll bar')],
  ['selecting: longest, lazy, ms', ({ lazy }) => ms(longest(lazy, 'select'))],
  ['element, ms', budgeted('longest frame while selecting')],
];

/** The value of a budget, bold where it is too much. */
function budgeted(name: string): (measured: Measured) => string {
  const budget = BUDGETS.find((one) => one.name === name)!;
  return (measured) => {
    const value = budget.of(measured);
    return value > budget.most ? `**${say(budget, value)}**` : say(budget, value);
  };
}

function budgetTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ budget, held, over, worst }) => {
    const outcome = over.length > 0 ? '**over**' : held.length > 0 ? 'held' : 'not measured';
    const cells = placesOf(over, held);
    return [budget.name, say(budget, budget.most), outcome, `${held.length}`, say(budget, worst), cells];
  });
  return lines(['budget', 'at most', 'outcome', 'cells that hold it', 'worst', 'cells over it'], rows);
}

function table(all: readonly Measured[], columns: readonly Column[]): string {
  const rows = all.map((measured) => {
    const { length, marks, documents } = measured.cell;
    return [sizeOf(length), String(marks), String(documents), ...columns.map(([, value]) => value(measured))];
  });
  return lines(['text', 'marks', 'panes', ...columns.map(([title]) => title)], rows);
}

function placesOf(over: readonly Measured[], held: readonly Measured[]): string {
  return over.length > 1 && held.length === 0 ? 'all' : over.map(({ cell }) => nameOf(cell)).join(', ');
}

function lines(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return [row(titles), `|${titles.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

function say({ unit }: Budget, value: number): string {
  if (Number.isNaN(value) || value === -Infinity) return '–';
  if (unit === '×') return times(value);
  if (unit === '') return String(value);
  return `${value < 10 ? fine(value) : ms(value)} ms`;
}

const times = (value: number) => (Number.isNaN(value) ? '–' : `${value.toFixed(2)}×`);
const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0));
const fine = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
