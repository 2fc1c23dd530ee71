import type { DifferenceResponse, MarkColumns, RemarksResponse, TextResponse } from './protocol.js';

/** What came of a request: the answer, why there is none, or nothing because another one took its place. */
export type Loaded<T> = { ok: true; value: T } | { ok: false; status: number } | null;

/** Loads one kind of thing; a new request ends the one before, whose answer is then never given. */
class Loader<T> {
  #current: AbortController | null = null;

  constructor(private readonly isSound: (answer: T) => boolean) {}

  async load(url: string, cache: RequestCache = 'default'): Promise<Loaded<T>> {
    this.cancel();
    const mine = (this.#current = new AbortController());
    const loaded = await this.#request(url, cache, mine.signal);
    return this.#current === mine ? loaded : null;
  }

  cancel(): void {
    this.#current?.abort();
    this.#current = null;
  }

  async #request(url: string, cache: RequestCache, signal: AbortSignal): Promise<Loaded<T>> {
    try {
      const headers = { Accept: 'application/json' };
      const response = await fetch(url, { credentials: 'same-origin', headers, cache, signal });
      if (!response.ok) return { ok: false, status: response.status };
      const value = (await response.json()) as T;
      return this.isSound(value) ? { ok: true, value } : { ok: false, status: 0 };
    } catch {
      return { ok: false, status: 0 };
    }
  }
}

export function textLoader(): Loader<TextResponse> {
  return new Loader((answer) => typeof answer?.text === 'string');
}

export function marksLoader(): Loader<MarkColumns> {
  return new Loader(
    (answer) => Array.isArray(answer?.ids) && Array.isArray(answer.tags) && Array.isArray(answer.authors),
  );
}

export function remarksLoader(): Loader<RemarksResponse> {
  return new Loader((answer) => typeof answer?.remarks === 'object' && answer.remarks !== null);
}

export function differenceLoader(): Loader<DifferenceResponse> {
  return new Loader((answer) => Array.isArray(answer?.edits) && Array.isArray(answer.pairs));
}

export type { Loader };
