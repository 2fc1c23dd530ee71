/// <reference types="node" />
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Json = Record<string, unknown>;
type Waiting = { method: string; resolve: (result: Json) => void; reject: (error: Error) => void };
interface Answer {
  id?: number;
  result?: Json;
  error?: { message: string };
}

/** No window, no first run, no renderer held ready, nothing slowed down because nobody looks. */
const SWITCHES = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--lang=en',
];

/** A headless Chromium, spoken to by its DevTools protocol over a pipe: messages of JSON, each ended by a zero byte. */
export class Chromium {
  readonly #folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(program: string) {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#process = spawn(program, [...SWITCHES, ...root, `--user-data-dir=${this.#folder}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#process.on('error', (error) => this.#end(error));
    this.#process.on('exit', (code) => this.#end(new Error(`Chromium has ended (${code})`)));
    this.#listen(this.#process.stdio[4] as Readable);
  }

  /** Calls a method of the protocol, of the browser itself or of the page with that session. */
  send<T extends object>(method: string, params: Json = {}, sessionId?: string): Promise<T> {
    const id = ++this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as (result: Json) => void, reject });
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => this.#process.kill());
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #listen(pipe: Readable): void {
    let rest = '';
    pipe.setEncoding('utf8').on('data', (data: string) => {
      const messages = (rest + data).split('\0');
      rest = messages.pop()!;
      for (const message of messages) this.#take(JSON.parse(message) as Answer);
    });
  }

  /** Answers only: of events nobody here wants to hear. */
  #take({ id, result, error }: Answer): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id!);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result ?? {});
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
