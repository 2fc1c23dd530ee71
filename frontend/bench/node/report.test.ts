import { describe, expect, it } from 'vitest';
import { judge } from './budgets.js';
import { cellsOf, nameOf } from './cells.js';
import { hottest } from './profile.js';
import { insertInto, markdown, verdictLines } from './report.js';
import { noSamples, type Measured } from './samples.js';

const calm = { count: 10, longest: 17, slow: 0, busy: 0 };

/** A cell in which the element takes so many times what the lazy page takes, and no memory was measured. */
function measured(times: number): Measured {
  const samples = (factor: number) => {
    const one = {
      first: [30],
      firstWork: [20],
      painted: [20],
      loadWork: [10],
      addShown: [5],
      addWork: [2],
      removeShown: [5],
    };
    const all = { ...one, removeWork: [2], scrollWork: [9] };
    const scaled = Object.entries(all).map(([name, values]) => [name, values.map((value) => value * factor)]);
    return { ...noSamples(), ...Object.fromEntries(scaled), wheel: [calm], drag: [calm], select: [calm] };
  };
  const findings = { hits: [0.1], clicks: [1], wrong: [] };
  return { cell: cellsOf(false)[0]!, element: samples(times), lazy: samples(1), plain: [40], findings };
}

describe('the cells', () => {
  it('are the whole matrix, or its small ones', () => {
    expect(cellsOf(false)).toHaveLength(18);
    expect(cellsOf(true).map(nameOf)).toEqual(
      ['20kB-100-1', '20kB-100-3', '20kB-1000-1', '20kB-1000-3'].concat([
        '200kB-100-1',
        '200kB-100-3',
        '200kB-1000-1',
        '200kB-1000-3',
      ]),
    );
  });
});

describe('the report', () => {
  it('tells which budgets are held, and where one is not', () => {
    const lines = verdictLines(judge([measured(1), measured(4)])).join('\n');
    expect(lines).toContain('OVER  opening, of the lazy page: at most 1.50×, worst 4.00× in 1: 20kB-100-1');
    expect(lines).toContain('held  add a mark until shown: at most 33 ms, worst 20 ms');
  });

  it('says what could not be measured', () => {
    expect(verdictLines(judge([measured(1)])).join('\n')).toMatch(/not measured memory.*worst –/);
  });

  it('shows too much in bold', () => {
    expect(markdown([measured(1)], 'A machine.')).not.toContain('**');
    expect(markdown([measured(2)], 'A machine.')).toContain('| **2.00×** |');
  });

  it('replaces the last results in the document, and nothing else', () => {
    const marks = ['<!-- benchmark: what stands between these marks is written by ./variorum bench pane -->'];
    const document = `Before\n${marks[0]}\nold\n<!-- /benchmark -->\nafter\n`;
    const once = insertInto(document, 'new');
    expect(once).toBe(`Before\n${marks[0]}\n\nnew\n\n<!-- /benchmark -->\nafter\n`);
    expect(insertInto(once, 'new')).toBe(once);
    expect(() => insertInto('no marks', 'new')).toThrow('no place');
  });
});

describe('a profile', () => {
  it('counts a function that calls itself once', () => {
    const frame = (functionName: string) => ({ functionName, url: '', lineNumber: 0 });
    const lines = hottest({
      nodes: [
        { id: 1, callFrame: frame('(root)'), children: [2] },
        { id: 2, callFrame: frame('walk'), children: [3] },
        { id: 3, callFrame: frame('walk') },
      ],
      samples: [2, 3, 3],
      timeDeltas: [0, 1_000, 2_000, 4_000],
    });
    expect(lines).toEqual(['     7.0 ms, 7.0 of it itself: walk']);
  });
});
