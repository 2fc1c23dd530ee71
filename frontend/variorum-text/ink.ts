import { make } from './make.js';

/**
 * A canvas for what moves while one scrolls. Not SVG, not a styled element: in Chromium any change of DOM or style lets all
 * highlights of the page be registered and painted anew, which costs several times more than the drawing.
 */
export class Ink {
  readonly element = make('canvas', 'variorum-ink', { 'aria-hidden': 'true' }) as HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #size = '';
  #dark: boolean | null = null;

  /** `onScheme` is called when the page has become dark or light: what is drawn has the old colours. */
  constructor(parent: Element, className: string, onScheme: () => void) {
    this.element.classList.add(className);
    parent.append(this.element);
    this.#context = this.element.getContext?.('2d') ?? null;
    // The style sheet gives the element a colour of each scheme, and a transition to tell of the change.
    this.element.addEventListener('transitionend', (event) => {
      if (event.propertyName !== 'color') return;
      this.#dark = null;
      onScheme();
    });
  }

  /** Reads the style when it is asked for the first time, or the scheme has changed. */
  get isDark(): boolean {
    return (this.#dark ??= getComputedStyle(this.element).color === 'rgb(255, 255, 254)');
  }

  /** An empty surface of that size in CSS pixels; null where there is no canvas. */
  begin(width: number, height: number): CanvasRenderingContext2D | null {
    const context = this.#context;
    if (!context) return null;
    const scale = devicePixelRatio || 1;
    const size = `${Math.round(width * scale)} ${Math.round(height * scale)}`;
    if (size !== this.#size) {
      this.#size = size;
      [this.element.width, this.element.height] = size.split(' ').map(Number) as [number, number];
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.element.width, this.element.height);
    context.scale(scale, scale);
    return context;
  }
}
