/** Hears scrolling and tells what the user did from what the page did; at most one call a frame. */
export class Scrolling {
  #byUser = false;
  #frame = 0;

  constructor(
    private readonly scroller: HTMLElement,
    signal: AbortSignal,
    private readonly onScroll: (byUser: boolean) => void,
  ) {
    const passive = { passive: true, signal };
    for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      scroller.addEventListener(name, () => (this.#byUser = true), passive);
    }
    scroller.addEventListener('scroll', () => this.#scrolled(), passive);
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  /** 0 at the top, 1 at the bottom. */
  get fraction(): number {
    const room = this.scroller.scrollHeight - this.scroller.clientHeight;
    return room > 0 ? Math.min(1, Math.max(0, this.scroller.scrollTop / room)) : 0;
  }

  set fraction(fraction: number) {
    const room = this.scroller.scrollHeight - this.scroller.clientHeight;
    this.byPage();
    this.scroller.scrollTop = Math.min(1, Math.max(0, Number(fraction) || 0)) * room;
  }

  /** What scrolls from here on is the page's doing, until the user does something. */
  byPage(): void {
    this.#byUser = false;
  }

  /** What scrolls from here on is the reader's doing, although it began beside the text. */
  byReader(): void {
    this.#byUser = true;
  }

  #scrolled(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.onScroll(this.#byUser);
    });
  }
}
