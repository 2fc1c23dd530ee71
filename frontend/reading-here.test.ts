import { beforeEach, describe, expect, it } from 'vitest';
import { reconcileAfterOutages } from './reading-here.js';

let reloads = 0;
let listener: (before: string, now: string) => void;

/** Tells one state after another, as Vaadin does. */
function pass(...states: string[]): void {
  states.reduce((before, now) => {
    listener(before, now);
    return now;
  });
}

describe('an outage', () => {
  beforeEach(() => {
    reloads = 0;
    document.body.replaceChildren();
    for (let i = 0; i < 3; i++) {
      const text = document.createElement('variorum-text');
      Object.assign(text, { reload: () => Promise.resolve(reloads++) });
      document.body.append(text);
    }
    Object.assign(window, {
      Vaadin: { connectionState: { addStateChangeListener: (added: typeof listener) => (listener = added) } },
    });
    reconcileAfterOutages();
  });

  it('makes each text ask once what it has missed', () => {
    pass('connected', 'connection-lost', 'connected');
    expect(reloads).toBe(3);
    pass('connected', 'loading', 'connected');
    expect(reloads).toBe(3);
  });

  it('ends after other states too', () => {
    pass('connected', 'reconnecting', 'connection-lost', 'loading', 'connected');
    expect(reloads).toBe(3);
  });

  it('is no request that takes its time', () => {
    pass('connected', 'loading', 'connected');
    expect(reloads).toBe(0);
  });
});
