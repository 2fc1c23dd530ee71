import { afterEach, describe, expect, it } from 'vitest';
import { listen } from './placing.js';

describe('the keys of the queue', () => {
  afterEach(() => document.body.replaceChildren());

  function heardBy(element: HTMLElement): string[] {
    const heard: string[] = [];
    element.addEventListener('placing-key', (event) => heard.push((event as CustomEvent).detail.key));
    return heard;
  }

  function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean {
    return target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  }

  it('are told once each, whatever the case', () => {
    const view = document.body.appendChild(document.createElement('div'));
    const heard = heardBy(view);
    listen(view);
    listen(view);
    expect(press(document.body, 'J')).toBe(false);
    press(document.body, 'a');
    press(document.body, 'x');
    expect(press(document.body, 'Escape')).toBe(true);
    expect(heard).toEqual(['j', 'a', 'Escape']);
  });

  it('are left to who writes, to other commands, and to the next page', () => {
    const view = document.body.appendChild(document.createElement('div'));
    const field = view.appendChild(document.createElement('input'));
    const heard = heardBy(view);
    listen(view);
    press(field, 'a');
    press(document.body, 'a', { ctrlKey: true });
    press(document.body, 'a', { metaKey: true });
    view.remove();
    press(document.body, 'a');
    expect(heard).toEqual([]);
  });
});
