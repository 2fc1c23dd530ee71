import type { Cell, SubjectName } from '../contract.js';
import type { Chromium } from './chromium.js';
import { noSamples, type Findings, type Measured, type Samples } from './samples.js';
import { Stage } from './stage.js';

/** Edits a run, and the pause after each. */
const EDITS = 3;
const PAUSE = 150;
const SELECTED = 100_000;
const PLACES = [0, 0.37, 0.74, 1];

export interface Plan {
  /** Times that each page is opened. */
  readonly runs: number;
  /** In how many of them marks are added and removed. */
  readonly edits: number;
  /** In how many of them it is selected and scrolled. */
  readonly scrolls: number;
}

/** Opens pages, does with them what readers do, and measures it. */
export class Journey {
  readonly #plain = new Map<string, Promise<number[]>>();

  constructor(
    private readonly chromium: Chromium,
    private readonly port: number,
    private readonly plan: Plan,
  ) {}

  /** Element and yardstick in turn, so that what else the machine does meets both. */
  async measure(cell: Cell): Promise<Measured> {
    const findings = await this.#check(cell);
    const element = noSamples();
    const lazy = noSamples();
    for (let run = 0; run < this.plan.runs; run++) {
      const turns: [SubjectName, Samples][] = [
        ['element', element],
        ['lazy', lazy],
      ];
      for (const [subject, samples] of run % 2 === 0 ? turns : turns.reverse()) {
        await this.#with(subject, cell, (stage) => this.#run(stage, samples, run));
      }
    }
    return { cell, element, lazy, plain: await this.#plainLoads(cell), findings };
  }

  async #with<T>(subject: SubjectName, cell: Cell, task: (stage: Stage) => Promise<T>): Promise<T> {
    const stage = await Stage.open(this.chromium, this.port, subject, cell);
    try {
      return await task(stage);
    } finally {
      await stage.close();
    }
  }

  async #run(stage: Stage, samples: Samples, run: number): Promise<void> {
    const first = await stage.work(() => stage.call('load').finally(() => stage.settle()));
    samples.first.push(first.result);
    samples.firstWork.push(first.work);
    const memory = await stage.memory();
    if (memory !== null) samples.memory.push(memory);
    const load = await stage.work(() => stage.call('load').finally(() => stage.settle()));
    samples.painted.push(load.result);
    samples.loadWork.push(load.work);
    if (run < this.plan.edits) await this.#edit(stage, samples);
    if (run < this.plan.scrolls) await this.#move(stage, samples);
  }

  async #edit(stage: Stage, samples: Samples): Promise<void> {
    await stage.call('edit', 'add', 1, PAUSE);
    await stage.call('edit', 'remove', 1, PAUSE);
    const added = await stage.work(() => stage.call('edit', 'add', EDITS, PAUSE));
    samples.addShown.push(...added.result);
    samples.addWork.push(added.work / EDITS);
    const removed = await stage.work(() => stage.call('edit', 'remove', EDITS, PAUSE));
    samples.removeShown.push(...removed.result);
    samples.removeWork.push(removed.work / EDITS);
  }

  async #move(stage: Stage, samples: Samples): Promise<void> {
    samples.select.push(await stage.call('select', SELECTED));
    const wheel = await stage.work(() => stage.call('wheel'));
    const drag = await stage.work(() => stage.call('drag'));
    samples.scrollWork.push(wheel.work + drag.work);
    samples.wheel.push(wheel.result);
    samples.drag.push(drag.result);
  }

  /** The warm-up, whose times count only for hits and clicks, and in which everything is looked at. */
  async #check(cell: Cell): Promise<Findings> {
    const findings: Findings = { hits: [], clicks: [], wrong: [] };
    for (const subject of ['lazy', 'element'] as const) {
      await this.#with(subject, cell, async (stage) => {
        await stage.call('load');
        const letters = await stage.call('wrongPaint');
        if (letters > 0) findings.wrong.push(`${subject}: ${letters} letters in view are painted wrongly`);
        await stage.settle();
        for (const kind of ['add', 'remove'] as const) {
          if (!(await stage.call('editIsShown', kind)))
            findings.wrong.push(`${subject}: ${kind} is not in the next frame`);
        }
        if (subject === 'element') await this.#find(stage, findings);
      });
    }
    return findings;
  }

  async #find(stage: Stage, { hits, clicks, wrong }: Findings): Promise<void> {
    for (const place of PLACES) {
      await stage.call('goTo', place);
      const found = await stage.call('hits', 40);
      hits.push(...found.times);
      wrong.push(...found.wrong);
      for (const { x, y, ids } of await stage.call('targets', 6)) {
        await stage.click(x, y);
        const click = await stage.call('clicked');
        if (click) clicks.push(click.ms);
        if (!sameIds(click?.ids ?? [], ids)) wrong.push(`click ${x},${y}: [${click?.ids}] instead of [${ids}]`);
      }
    }
  }

  /** Marks mean nothing to it, so it is measured once for all cells of a size. */
  #plainLoads(cell: Cell): Promise<number[]> {
    const key = `${cell.length} ${cell.documents}`;
    if (!this.#plain.has(key)) this.#plain.set(key, this.#loadPlain({ ...cell, marks: 0 }));
    return this.#plain.get(key)!;
  }

  async #loadPlain(cell: Cell): Promise<number[]> {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      times.push(await this.#with('plain', cell, (stage) => stage.call('load')));
    }
    return times;
  }

  /** Where the element's time goes in a cell, step by step. */
  async profile(cell: Cell, keep: (step: string, profile: unknown, lines: readonly string[]) => void): Promise<void> {
    await this.#with('element', cell, async (stage) => {
      const step = async (name: string, task: () => Promise<unknown>) => {
        const { lines, profile } = await stage.profile(task);
        keep(name, profile, lines);
      };
      await step('load', () => stage.call('load').finally(() => stage.settle()));
      await step('add', () => stage.call('edit', 'add', EDITS, PAUSE));
      await step('remove', () => stage.call('edit', 'remove', EDITS, PAUSE));
      await step('select', () => stage.call('select', SELECTED));
      await step('wheel', () => stage.call('wheel'));
      await step('drag', () => stage.call('drag'));
    });
  }
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
