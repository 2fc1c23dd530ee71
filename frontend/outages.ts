import { ConnectionState, type ConnectionStateStore } from '@vaadin/common-frontend';

/**
 * Ends outages, which Vaadin does not where a request had failed: Flow sends it again by itself, but its end changes
 * the connection's state only if the store still counts it, and the store forgets its count with each state. So bar and
 * state would stay `reconnecting` until the person does something else. Meanwhile we ask whether the server is there.
 */

/** In milliseconds. The first packets after the browser's `online` are often lost. */
const FIRST_ASK = 100;
const ASK_AGAIN = 2000;
const PATIENCE = 3000;
const LOOK_AGAIN = 200;

/** Some 350 bytes that nobody signs in for (by GET alone: `WebSecurity`). */
const THERE = 'icon.svg';

const AWAY: ReadonlySet<ConnectionState> = new Set([ConnectionState.RECONNECTING, ConnectionState.CONNECTION_LOST]);

interface Page {
  Vaadin?: {
    connectionState?: ConnectionStateStore;
    Flow?: { clients?: Record<string, { isActive?(): boolean }> };
  };
}

/** Rejected, its timer gone, once it is over; at once where it already is. */
function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    over.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      stopped(new Error('over'));
    };
    const timer = setTimeout(() => {
      over.removeEventListener('abort', stop);
      done();
    }, milliseconds);
    over.addEventListener('abort', stop, { once: true });
  });
}

/** A proxy that says that nobody is behind it has not answered for the server; who is signed out has been answered. */
async function answers(over: AbortSignal): Promise<boolean> {
  const asking = new AbortController();
  const stop = (): void => asking.abort();
  const timer = setTimeout(stop, PATIENCE);
  over.addEventListener('abort', stop, { once: true });
  try {
    const answer = await fetch(THERE, { cache: 'no-store', redirect: 'manual', signal: asking.signal });
    return answer.status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    over.removeEventListener('abort', stop);
  }
}

/** Whether Flow still has a request to bring through, which it does by itself: until then not all is as it was. */
function waits(): boolean {
  return Object.values((window as Page).Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());
}

async function untilBack(over: AbortSignal): Promise<void> {
  await pause(FIRST_ASK, over);
  while (!(await answers(over))) await pause(ASK_AGAIN, over);
  do await pause(LOOK_AGAIN, over);
  while (waits());
}

/** From now on outages end by themselves, soon after the server can be reached again. */
export function endOutages(): void {
  const connection = (window as Page).Vaadin?.connectionState;
  if (!connection) return;
  let stay = new AbortController();
  const look = (): void => {
    stay.abort();
    if (!AWAY.has(connection.state)) return;
    stay = new AbortController();
    const back = (): void => void (connection.state = ConnectionState.CONNECTED);
    untilBack(stay.signal).then(back, () => undefined);
  };
  connection.addStateChangeListener(look);
  window.addEventListener('online', look);
  look();
}

endOutages();
