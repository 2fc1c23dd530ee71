import { Comparison } from './comparison.js';
import { differenceLoader, marksLoader, remarksLoader, textLoader } from './load.js';
import type { Remarks } from './printing.js';
import type { ComparedTo, Structure } from './protocol.js';
import type { Reading } from './reading.js';

/** What fetching a text and its marks needs of the element. */
export interface FetchingHost {
  urls(): { readonly textUrl: string | null; readonly marksUrl: string | null; readonly remarksUrl: string | null };
  /** What is shown instead of a text. */
  waiting(condition: 'loading' | 'failed'): void;
  setText(text: string, structure: Structure | null): void;
}

/** Fetches what the element is pointed at; what was asked for last is shown, whichever answers first. */
export class Fetching {
  readonly #texts = textLoader();
  readonly #marks = marksLoader();
  readonly #remarks = remarksLoader();
  readonly #differences = differenceLoader();

  constructor(
    private readonly host: FetchingHost,
    private readonly reading: Reading,
  ) {}

  async text(): Promise<void> {
    const { textUrl } = this.host.urls();
    if (!textUrl) return;
    this.reading.dropText();
    this.host.waiting('loading');
    const loaded = await this.#texts.load(textUrl);
    if (loaded?.ok) this.host.setText(loaded.value.text, loaded.value);
    else if (loaded) {
      this.host.waiting('failed');
      this.reading.fire('load-failed', { what: 'text', status: loaded.status });
    }
  }

  async marks(cache: RequestCache): Promise<void> {
    const { marksUrl } = this.host.urls();
    if (!marksUrl) return;
    const { marking } = this.reading;
    if (cache === 'default') {
      marking.store.clear();
      this.reading.changed();
    }
    marking.store.expectSnapshot();
    const loaded = await this.#marks.load(marksUrl, cache);
    if (loaded?.ok && marking.tryTake(loaded.value)) return;
    if (!loaded) return;
    marking.store.snapshotFailed();
    this.reading.fire('load-failed', { what: 'marks', status: loaded.ok ? 0 : loaded.status });
  }

  /** Shows the text against another version, or by itself again. */
  async difference(comparedTo: ComparedTo | null): Promise<void> {
    this.reading.compare(null);
    this.#differences.cancel();
    if (!comparedTo) return;
    const loaded = await this.#differences.load(comparedTo.url);
    if (loaded?.ok) this.reading.compare(new Comparison(loaded.value, comparedTo.side, comparedTo.url));
    else if (loaded) this.reading.fire('load-failed', { what: 'difference', status: loaded.status });
  }

  /** Null when nothing can be had. */
  async remarks(): Promise<Remarks | null> {
    const { remarksUrl } = this.host.urls();
    const loaded = remarksUrl ? await this.#remarks.load(remarksUrl, 'no-cache') : undefined;
    return loaded?.ok ? new Map(Object.entries(loaded.value.remarks)) : null;
  }
}
