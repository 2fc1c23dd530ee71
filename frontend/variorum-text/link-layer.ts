import { lineColour, roleColour } from './visuals.js';
import { markColour } from './colours.js';
import { make } from './make.js';
import type { Role } from './protocol.js';
import type { Thread } from './threads.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Dashes of the curves are those of the lines under marks. */
const DASHES: Record<string, string> = { dashed: '7 4', dotted: '0.1 4.5' };

/** The `d` of everything that looks the same. */
interface Strokes {
  lines: string;
  faint: string;
  dots: string;
}

/** One part of the page in which curves are seen: a pane behind its text, or the gap between two panes. */
export class LinkLayer {
  readonly element = document.createElementNS(SVG, 'svg');
  readonly #group = document.createElementNS(SVG, 'g');
  readonly #paths = new Map<string, SVGPathElement>();
  #origin = '';
  #place = '';

  constructor(parent: Element, className: string) {
    this.element.setAttribute('class', `variorum-threads ${className}`);
    this.element.setAttribute('aria-hidden', 'true');
    this.element.setAttribute('focusable', 'false');
    this.element.append(this.#group);
    parent.append(this.element);
  }

  /** Draws in pixels of the window; `left` and `top` are where this part begins. */
  draw(left: number, top: number, threads: readonly Thread[]): void {
    const origin = `translate(${-left} ${-top})`;
    if (origin !== this.#origin) this.#group.setAttribute('transform', (this.#origin = origin));
    const wanted = new Map<string, string>();
    for (const [role, strokes] of byRole(threads)) {
      if (strokes.faint) wanted.set(`faint ${role}`, strokes.faint);
      if (strokes.lines) wanted.set(`line ${role}`, strokes.lines);
      if (strokes.dots) wanted.set(`dots ${role}`, strokes.dots);
    }
    for (const [key, path] of this.#paths) if (!wanted.has(key)) setPath(path, '');
    for (const [key, d] of wanted) setPath(this.#paths.get(key) ?? this.#newPath(key), d);
  }

  /** Puts this part somewhere else; `css` are the declarations that say where. */
  place(css: string): void {
    if (css !== this.#place) this.element.style.cssText = this.#place = css;
  }

  remove(): void {
    this.element.remove();
  }

  #newPath(key: string): SVGPathElement {
    const [kind, name] = key.split(' ') as [string, string];
    const role = name === 'null' ? null : (name as Role);
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `variorum-thread-${kind}`);
    const colour = roleColour(role);
    path.style.stroke = lineColour(colour);
    path.style.color = lineColour(colour);
    const dash = DASHES[markColour(colour).pattern];
    if (dash && kind !== 'dots') path.setAttribute('stroke-dasharray', dash);
    if (role === 'qualifies' && kind === 'dots') path.classList.add('variorum-thread-rings');
    // Dots lie over lines whatever came first.
    if (kind === 'dots') this.#group.append(path);
    else this.#group.prepend(path);
    this.#paths.set(key, path);
    return path;
  }
}

function setPath(path: SVGPathElement, d: string): void {
  if (path.getAttribute('d') !== d) path.setAttribute('d', d);
}

function byRole(threads: readonly Thread[]): Map<Role | null, Strokes> {
  const found = new Map<Role | null, Strokes>();
  for (const { d, role, faint, dots } of threads) {
    let strokes = found.get(role);
    if (!strokes) found.set(role, (strokes = { lines: '', faint: '', dots: '' }));
    if (faint) strokes.faint += d;
    else strokes.lines += d;
    for (const { x, y } of dots) strokes.dots += dot(x, y);
  }
  return found;
}

const RADIUS = 3.5;

function dot(x: number, y: number): string {
  const arc = `a${RADIUS} ${RADIUS} 0 1 0 `;
  return `M${x - RADIUS} ${y}${arc}${2 * RADIUS} 0${arc}${-2 * RADIUS} 0`;
}

/** The parent of what is drawn between panes. */
export function newOverlay(): HTMLElement {
  return make('div', 'variorum-links', { 'aria-hidden': 'true' });
}
