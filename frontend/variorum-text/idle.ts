/** How long, in milliseconds, a step may wait for a free moment, and what has to be left of the moment for another one. */
const LATEST = 200;
const ENOUGH = 4;

/** Calls when the browser has nothing better to do; gives a number for {@link cancelIdle}. Safari has no idle callbacks. */
export function whenIdle(work: (deadline: IdleDeadline | null) => void, timeout?: number): number {
  if (typeof requestIdleCallback !== 'function') return Number(setTimeout(() => work(null), 30));
  return requestIdleCallback(work, timeout === undefined ? undefined : { timeout });
}

export function cancelIdle(id: number): void {
  if (typeof cancelIdleCallback === 'function') cancelIdleCallback(id);
  else clearTimeout(id);
}

/** Does a bit of the work, and says whether there is more. */
export type Step = () => boolean;

const waiting = new Set<Step>();
let asked = 0;

/**
 * Work of all panes of the page, a step at a time in free moments between frames, where the layout is clean. While one
 * scrolls without pause there is time for a step now and then.
 */
export function inSteps(step: Step): void {
  waiting.add(step);
  asked ||= whenIdle(work, LATEST);
}

export function noMoreSteps(step: Step): void {
  waiting.delete(step);
}

function work(deadline: IdleDeadline | null): void {
  asked = 0;
  const isTime = () => deadline !== null && deadline.timeRemaining() > ENOUGH;
  do {
    const [step] = waiting;
    if (!step) return;
    waiting.delete(step);
    if (step()) waiting.add(step); // At the end: panes take turns.
  } while (isTime());
  if (waiting.size > 0) asked ||= whenIdle(work, LATEST);
}
