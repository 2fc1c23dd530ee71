import type { Companion } from './companions.js';
import { Contents } from './contents.js';
import { Drawer } from './drawer.js';
import { Finder } from './finder.js';
import { helpOf, showHelp } from './help.js';
import { hasCommandKey } from './keys.js';
import { Passages } from './passages.js';
import type { Reading } from './reading.js';

/** What helps to find one's way in a text: its contents, its marked passages, find, and the list of keys. */
export class Aids implements Companion {
  readonly #drawer: Drawer;
  readonly #contents: Contents;
  readonly #passages: Passages;
  readonly #finder: Finder;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    const { element, scroller } = reading.parts!;
    const chosen = () => this.#drawer.chosen();
    this.#drawer = new Drawer(element, scroller, () => reading.labels, signal);
    this.#contents = new Contents(reading, chosen, signal);
    const changed = () => this.#drawer.refresh();
    this.#passages = new Passages(reading, chosen, changed, () => this.#drawer.focusClose(), signal);
    this.#finder = new Finder(reading, signal);
    element.addEventListener('keydown', (event) => this.#typed(event), { signal });
    signal.addEventListener('abort', () => element.querySelector<HTMLDialogElement>('.variorum-help')?.remove());
  }

  openContents(): void {
    this.#drawer.open(this.#contents);
  }

  openPassages(): void {
    this.#drawer.open(this.#passages);
  }

  openFind(): void {
    this.#finder.open();
  }

  openHelp(): void {
    const { host, labels, parts } = this.reading;
    showHelp(parts!.element, helpOf(labels, host.actions ?? []), labels);
  }

  textChanged(): void {
    this.#contents.textChanged();
    this.#passages.update();
    this.#finder.textChanged();
  }

  marksChanged(): void {
    this.#passages.update();
    this.#drawer.refresh();
    this.#finder.relabel();
    this.#finder.moved();
  }

  moved(): void {
    this.#contents.moved();
    this.#finder.moved();
  }

  escaped(): void {
    if (this.#drawer.isOpen) this.#drawer.close();
    else this.#finder.close();
  }

  /** A second Ctrl+F, from the find bar, is the browser's own. */
  #typed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === 'f' && hasCommandKey(event) && !event.shiftKey && !event.altKey) {
      if (this.#finder.isFocused) return;
      event.preventDefault();
      this.#finder.open();
    } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !this.#finder.isFocused) {
      event.preventDefault();
      if (this.reading.ask('help-wanted')) this.openHelp();
    }
  }
}
