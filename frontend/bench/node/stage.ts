/// <reference types="node" />
import { readFileSync } from 'node:fs';
import type { Bench, Cell, SubjectName } from '../contract.js';
import type { Chromium } from './chromium.js';
import { hottest, spent, type Metrics, type Profile } from './profile.js';

type Method = { [K in keyof Bench]: Awaited<ReturnType<Bench[K]>> };

/** Milliseconds. */
const SETTLED = 250;
const SCREEN = { width: 1560, height: 900, deviceScaleFactor: 1, mobile: false };

let opened = 0;

/**
 * One page in a renderer process of its own, which ends with it: what was measured before leaves no trace. Each page has a
 * host name of its own (all of them are this machine), because pages of one site would share a process.
 */
export class Stage {
  private constructor(
    private readonly chromium: Chromium,
    private readonly targetId: string,
    private readonly session: string,
    private readonly others: ReadonlySet<number>,
  ) {}

  static async open(chromium: Chromium, port: number, subject: SubjectName, cell: Cell): Promise<Stage> {
    const others = new Set(await renderers(chromium));
    const { targetId } = await chromium.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const attach = { targetId, flatten: true };
    const { sessionId } = await chromium.send<{ sessionId: string }>('Target.attachToTarget', attach);
    const stage = new Stage(chromium, targetId, sessionId, others);
    await stage.#send('Emulation.setDeviceMetricsOverride', SCREEN);
    await stage.#send('Performance.enable', { timeDomain: 'threadTicks' });
    await stage.#send('Page.navigate', { url: `http://page-${++opened}.localhost:${port}/` });
    await stage.#evaluate(
      `new Promise((go) => { const t = setInterval(() => window.bench && go(clearInterval(t)), 10) })`,
    );
    await stage.call('prepare', subject, cell);
    await stage.#send('HeapProfiler.collectGarbage');
    return stage;
  }

  async close(): Promise<void> {
    await this.chromium.send('Target.closeTarget', { targetId: this.targetId });
  }

  /** Calls a method of `window.bench`. */
  async call<K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>): Promise<Method[K]> {
    return (await this.#evaluate(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`)) as Method[K];
  }

  /** Until all that follows by itself is over. */
  async settle(): Promise<void> {
    await this.call('whole');
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
  }

  /** The processor time of the page's main thread that something takes, in milliseconds. */
  async work<T>(task: () => Promise<T>): Promise<{ result: T; work: number }> {
    const before = await this.#taskTime();
    const result = await task();
    return { result, work: (await this.#taskTime()) - before };
  }

  async #taskTime(): Promise<number> {
    return (await this.#metrics())['TaskDuration']! * 1_000;
  }

  async #metrics(): Promise<Metrics> {
    const { metrics } = await this.#send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** What the renderer holds for itself alone, in megabytes, after a garbage collection; null where only Linux tells. */
  async memory(): Promise<number | null> {
    await this.#send('HeapProfiler.collectGarbage');
    await this.#send('HeapProfiler.collectGarbage');
    if (process.platform !== 'linux') return null;
    const mine = (await renderers(this.chromium)).filter((id) => !this.others.has(id));
    return mine.length === 1 ? privateMemory(mine[0]!) : null;
  }

  async click(x: number, y: number): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 };
    await this.#send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await this.#send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }

  /** The functions that a task spends most time in, and the whole profile. */
  async profile(task: () => Promise<unknown>): Promise<{ lines: string[]; profile: Profile }> {
    await this.#send('Profiler.enable');
    await this.#send('Profiler.setSamplingInterval', { interval: 200 });
    await this.#send('Profiler.start');
    const before = await this.#metrics();
    await task();
    const after = await this.#metrics();
    const { profile } = await this.#send<{ profile: Profile }>('Profiler.stop');
    return { lines: [...spent(before, after), ...hottest(profile)], profile };
  }

  #send<T extends object>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    return this.chromium.send<T>(method, params, this.session);
  }

  async #evaluate(expression: string): Promise<unknown> {
    type Evaluated = { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#send<Evaluated>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? `${expression} failed`);
    return result.value;
  }
}

/** The ids of all renderer processes. */
async function renderers(chromium: Chromium): Promise<number[]> {
  type Processes = { processInfo: { type: string; id: number }[] };
  const { processInfo } = await chromium.send<Processes>('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** What Chromium itself calls the private memory footprint: what is not backed by a file, in memory or swapped out. */
function privateMemory(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return (kilobytes('RssAnon') + kilobytes('VmSwap')) / 1024;
}
