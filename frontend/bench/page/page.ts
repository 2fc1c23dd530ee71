import type { Mark } from '../../variorum-text/protocol.js';
import type { Bench, Cell, Click, Frames, Hits, SubjectName, Target } from '../contract.js';
import { median } from '../statistics.js';
import { documentsOf, passagesOf, type Document } from './documents.js';
import { FOLDED } from './elements.js';
import { framePainted, nextFrame, sleep, watchFrames } from './frames.js';
import { READERS, TAGS } from './marks.js';
import { subjectOf, type Subject } from './subject.js';
import { Truth } from './truth.js';

/** Pixels a frame: some twenty thousand a second, faster than a wheel can be turned. */
const WHEEL_STEP = 350;
const WHEEL_FRAMES = 60;
const DRAG_FRAMES = 50;
const SELECT_FRAMES = 10;
/** How long what follows a gesture is watched, in milliseconds. */
const AFTERWARDS = 300;

class Measuring implements Bench {
  #subject!: Subject;
  #documents: Document[] = [];
  #edits = 0;
  #click: Click | null = null;

  async prepare(subject: SubjectName, cell: Cell): Promise<void> {
    this.#documents = documentsOf(cell);
    this.#subject = subjectOf(subject);
    const faces = ['16px', '600 16px', 'italic 16px'].map((face) => `${face} "Source Serif 4 Variable"`);
    await Promise.all([...faces, '600 11px "Inter Variable"'].map((face) => document.fonts.load(face)));
    this.#hearClicks();
    await framePainted();
  }

  async load(): Promise<number> {
    this.#subject.hide();
    await framePainted();
    const began = performance.now();
    this.#subject.show(this.#documents);
    await nextFrame();
    await framePainted();
    return performance.now() - began;
  }

  async whole(): Promise<void> {
    while (document.querySelector(FOLDED)) await sleep(20);
  }

  wrongPaint(): number {
    return this.#truths().reduce((sum, truth) => sum + truth.wrongPaint(), 0);
  }

  async edit(kind: 'add' | 'remove', times: number, pause: number): Promise<number[]> {
    const shown: number[] = [];
    for (let i = 0; i < times; i++) {
      const target = i % this.#documents.length;
      const mark = this.#newMark(target, this.#edits + i);
      const began = performance.now();
      if (kind === 'add') this.#subject.addMark(target, mark);
      else this.#subject.removeMark(target, mark.id);
      await framePainted();
      shown.push(performance.now() - began);
      await sleep(pause);
    }
    if (kind === 'remove') this.#edits += times;
    return shown;
  }

  async editIsShown(kind: 'add' | 'remove'): Promise<boolean> {
    const mark = this.#newMark(0, this.#edits);
    if (kind === 'add') this.#subject.addMark(0, mark);
    else this.#subject.removeMark(0, mark.id);
    await framePainted();
    return this.#truths()[0]!.isPainted(mark) === (kind === 'add');
  }

  /** In the first blocks, which are in view. */
  #newMark(target: number, number: number): Mark {
    const { blocks } = this.#documents[target]!.structure;
    const block = blocks[1 + (number % 3)]!;
    const start = block.start + 3 + (number % 11);
    const end = Math.min(block.end, start + 47 + (number % 7));
    const tag = TAGS[number % TAGS.length]!;
    return { ...{ id: `new-${number}`, start, end, tag, author: READERS[0]! }, ...NOTHING_MORE };
  }

  wheel(): Promise<Frames> {
    return this.#scroll(WHEEL_FRAMES, () => WHEEL_STEP);
  }

  drag(): Promise<Frames> {
    const [first] = this.#subject.scrollers();
    const step = Math.max(WHEEL_STEP, (first!.scrollHeight - first!.scrollTop) / DRAG_FRAMES);
    return this.#scroll(Infinity, () => step);
  }

  /** All documents together, as linked panes do. */
  #scroll(most: number, step: () => number): Promise<Frames> {
    const scrollers = this.#subject.scrollers();
    let frames = 0;
    return watchFrames(() => {
      for (const scroller of scrollers) scroller.scrollTop += step();
      return ++frames < most && scrollers.some((s) => s.scrollTop + s.clientHeight < s.scrollHeight - 1);
    }, AFTERWARDS);
  }

  /** Twice: on the way there blocks get their real heights. */
  async goTo(fraction: number): Promise<void> {
    for (let time = 0; time < 2; time++) {
      this.#documents.forEach((document, i) => {
        const passages = passagesOf(document.marks);
        const { start } = passages[Math.floor(fraction * (passages.length - 1))]!;
        const number = document.structure.blocks.findIndex((block) => block.end > start);
        this.#subject.blocks(i)[number]!.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      await sleep(150);
    }
  }

  /** From the first letter on, a bit more with each frame. */
  async select(length: number): Promise<Frames> {
    const blocks = this.#subject.blocks(0);
    const spans = this.#documents[0]!.structure.blocks;
    const selection = document.getSelection()!;
    const start = firstText(blocks[1]!);
    let frame = 0;
    const frames = await watchFrames(() => {
      const offset = (length * ++frame) / SELECT_FRAMES;
      const beyond = spans.findIndex((span) => span.start > offset);
      const to = firstText(blocks[beyond < 0 ? blocks.length - 1 : beyond]!);
      selection.setBaseAndExtent(start, 0, to, 3);
      return frame < SELECT_FRAMES;
    }, AFTERWARDS);
    selection.removeAllRanges();
    return frames;
  }

  hits(count: number): Hits {
    const times: number[] = [];
    const wrong: string[] = [];
    this.#truths().forEach((truth, i) => {
      for (const { x, y, ids } of someTargets(truth, count)) {
        const { found, ms } = this.#timedHit(i, x, y);
        times.push(ms);
        if (!truth.isRight(found, ids)) wrong.push(`${x},${y}: [${found.join()}] instead of [${ids.join()}]`);
      }
    });
    return { times, wrong };
  }

  /** The middle one of three times: what another program took of the processor is not the element's. */
  #timedHit(document: number, x: number, y: number): { found: string[]; ms: number } {
    let found: string[] = [];
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      found = this.#subject.marksAt(document, x, y);
      return performance.now() - began;
    });
    return { found, ms: median(times) };
  }

  targets(count: number): Target[] {
    return this.#truths().flatMap((truth) => someTargets(truth, Math.ceil(count / this.#documents.length)));
  }

  clicked(): Click | null {
    const click = this.#click;
    this.#click = null;
    return click;
  }

  #hearClicks(): void {
    let began = 0;
    window.addEventListener('click', () => (began = performance.now()), { capture: true });
    document.addEventListener('mark-activated', (event) => {
      const { ids } = (event as CustomEvent<{ ids: string[] }>).detail;
      this.#click = { ms: performance.now() - began, ids };
    });
  }

  #truths(): Truth[] {
    const scrollers = this.#subject.scrollers();
    return this.#documents.map((document, i) => new Truth(document, scrollers[i]!, this.#subject, i));
  }
}

const NOTHING_MORE = { role: null, state: null, claims: [], flags: 0 };

function someTargets(truth: Truth, count: number): Target[] {
  const visible = truth.visible();
  const found: Target[] = [];
  for (let tries = 0; found.length < count && tries < count * 20; tries++) {
    const target = truth.target(visible);
    if (target) found.push(target);
  }
  return found;
}

function firstText(block: HTMLElement): Node {
  return document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()!;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = new Measuring();
