import { beforeEach, describe, expect, it } from 'vitest';
import { moveEdge, resizable } from './desk.js';

/** Sheets as wide as their share of 1,000 pixels, each with its edge. */
function desk(...widths: number[]): HTMLElement {
  const place = document.createElement('div');
  for (const width of widths) {
    const pane = document.createElement('div');
    pane.className = 'pane';
    pane.style.flexGrow = String(width);
    pane.getBoundingClientRect = () => ({ width: Number(pane.style.flexGrow) }) as DOMRect;
    pane.innerHTML = '<div class="pane-handle" tabindex="0"></div>';
    place.append(pane);
  }
  document.body.replaceChildren(place);
  return place;
}

function stands(place: HTMLElement, index = 0): (string | null)[] {
  const handle = place.querySelectorAll('.pane-handle')[index]!;
  return ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => handle.getAttribute(name));
}

function press(place: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  place.querySelector('.pane-handle')!.dispatchEvent(event);
  return event;
}

describe('the edge between two sheets', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = desk(500, 500, 500);
    resizable(place);
  });

  it('says where it stands once it has moved', () => {
    moveEdge(place.firstElementChild as HTMLElement, 100);
    expect(stands(place)).toEqual(['24', '60', '76']);
    expect(stands(place, 1)).toEqual(['27', '44', '73']);
  });

  it('moves by arrow keys, and to either end', () => {
    expect(press(place, 'ArrowRight').defaultPrevented).toBe(true);
    expect(stands(place)[1]).toBe('52');
    press(place, 'ArrowLeft');
    expect(stands(place)[1]).toBe('50');
    press(place, 'End');
    expect(stands(place)[1]).toBe('76');
    press(place, 'Home');
    expect(stands(place)[1]).toBe('24');
  });

  it('leaves other keys alone', () => {
    expect(press(place, 'a').defaultPrevented).toBe(false);
    expect(stands(place)[1]).toBeNull();
  });

  it('says so of sheets that come later', async () => {
    place.append(...desk(300, 700).children);
    await new Promise((done) => setTimeout(done));
    expect(stands(place, 3)[1]).toBe('30');
  });
});
