import type { Companion } from './companions.js';
import { fill } from './labels.js';
import { make } from './make.js';
import type { Mark } from './protocol.js';
import type { Reading } from './reading.js';

/** So long, in milliseconds, others' marks are gathered before they are told in one sentence. */
const BATCH = 4_000;

/** Tells screen readers, politely and not too often, what others have marked. */
export class Announcer implements Companion {
  readonly #region = make('div', 'variorum-only-heard', { role: 'status', 'aria-live': 'polite' });
  readonly #came = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    reading.parts!.element.append(this.#region);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#region.remove();
    });
  }

  textChanged(): void {
    this.#came.clear();
  }

  markCame(mark: Mark): void {
    if (mark.author.id === this.reading.host.me) return;
    this.#came.set(mark.author.name, (this.#came.get(mark.author.name) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.#tell(), BATCH);
  }

  #tell(): void {
    this.#timer = undefined;
    const { labels } = this.reading;
    const told = [...this.#came].map(([name, count]) =>
      count === 1 ? fill(labels.cameOne, name) : fill(labels.cameMany, name, count),
    );
    this.#came.clear();
    this.#region.textContent = told.join(' ');
  }
}
