import type { Frames } from '../contract.js';

/** A frame that takes longer is seen. Milliseconds. */
const SLOW = 50;

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The next frame is handed over to be shown: a message that is sent before its layout and paint arrives after them. */
export async function framePainted(): Promise<void> {
  await nextFrame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

/** Calls `step` once a frame until it says false, watches for `after` milliseconds more, and tells of the frames. */
export async function watchFrames(step: () => boolean, after: number): Promise<Frames> {
  let busy = 0;
  const observer = new PerformanceObserver((list) => {
    busy += list.getEntries().filter(({ startTime }) => startTime >= began).length;
  });
  await framePainted();
  const began = performance.now();
  observer.observe({ type: 'long-animation-frame' });
  const gaps: number[] = [];
  let before = began;
  let until = Infinity;
  while (performance.now() < until) {
    if (until === Infinity && !step()) until = performance.now() + after;
    await nextFrame();
    const now = performance.now();
    gaps.push(now - before);
    before = now;
  }
  await framePainted();
  observer.disconnect();
  const slow = gaps.filter((gap) => gap > SLOW).length;
  return { count: gaps.length, longest: Math.max(...gaps), slow, busy };
}
