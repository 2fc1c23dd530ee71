import { ConnectionState, ConnectionStateStore } from '@vaadin/common-frontend';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endOutages } from './outages.js';

const { CONNECTED, LOADING, RECONNECTING, CONNECTION_LOST } = ConnectionState;

/** What the network makes of each ask, and how many are on their way at once. */
let network: 'away' | 'silent' | number;
let asked: number;
let open: number;
let mostOpen: number;
let sending: boolean;
let connection: ConnectionStateStore;

function ask(_address: string, { signal }: { signal: AbortSignal }): Promise<{ status: number }> {
  asked++;
  mostOpen = Math.max(mostOpen, ++open);
  return new Promise<{ status: number }>((answer, fail) => {
    signal.addEventListener('abort', () => fail(new Error('aborted')));
    if (network === 'away') fail(new TypeError('Failed to fetch'));
    else if (network !== 'silent') answer({ status: network });
  }).finally(() => open--);
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers();
  network = 'away';
  asked = open = mostOpen = 0;
  sending = false;
  connection = new ConnectionStateStore(CONNECTED);
  const Flow = { clients: { variorum: { isActive: () => sending }, withoutState: {} } };
  Object.assign(window, { Vaadin: { connectionState: connection, Flow } });
  vi.stubGlobal('fetch', ask);
  endOutages();
});

afterEach(() => {
  connection.state = CONNECTED;
  expect(mostOpen).toBeLessThanOrEqual(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('while connected', () => {
  it('asks nothing, whatever is loading', async () => {
    connection.loadingStarted();
    window.dispatchEvent(new Event('online'));
    await pass(10_000);
    connection.loadingFinished();
    await pass(10_000);
    expect(asked).toBe(0);
  });
});

describe.each([RECONNECTING, CONNECTION_LOST])('while %s', (away) => {
  beforeEach(() => {
    connection.state = away;
  });

  it('asks now and then until the server answers', async () => {
    await pass(20_000);
    expect(connection.state).toBe(away);
    expect(asked).toBeGreaterThan(7);
    expect(asked).toBeLessThan(12);
    network = 200;
    await pass(2_300);
    expect(connection.state).toBe(CONNECTED);
    const before = asked;
    await pass(20_000);
    expect(asked).toBe(before);
  });

  it('asks at once when the browser has a network again', async () => {
    await pass(1_000);
    network = 200;
    window.dispatchEvent(new Event('online'));
    await pass(400);
    expect(connection.state).toBe(CONNECTED);
  });

  it('asks again where the network swallowed the question', async () => {
    network = 'silent';
    await pass(2_000);
    network = 200;
    await pass(1_000);
    expect(connection.state).toBe(away);
    await pass(2_500);
    expect(connection.state).toBe(CONNECTED);
  });

  it('takes no proxy for the server', async () => {
    network = 502;
    await pass(10_000);
    expect(connection.state).toBe(away);
  });

  it.each([0, 302, 401, 404])('takes an answer with status %i for the server’s', async (status) => {
    network = status;
    await pass(1_000);
    expect(connection.state).toBe(CONNECTED);
  });

  it('waits for what Flow still has to bring through', async () => {
    network = 200;
    sending = true;
    await pass(5_000);
    expect(connection.state).toBe(away);
    expect(asked).toBe(1);
    sending = false;
    await pass(200);
    expect(connection.state).toBe(CONNECTED);
  });

  it('stops when something else has ended it', async () => {
    await pass(5_000);
    const before = asked;
    connection.state = CONNECTED;
    expect(vi.getTimerCount()).toBe(0);
    await pass(10_000);
    expect(asked).toBe(before);
  });

  it('stops while a question is on its way', async () => {
    network = 'silent';
    await pass(1_000);
    connection.state = LOADING;
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
    await pass(10_000);
    expect(connection.state).toBe(LOADING);
    expect(asked).toBe(1);
  });

  it('begins anew when it was lost again before Flow was through', async () => {
    network = 200;
    sending = true;
    await pass(1_000);
    network = 'away';
    connection.state = away === RECONNECTING ? CONNECTION_LOST : RECONNECTING;
    sending = false;
    await pass(3_000);
    expect(connection.online).toBe(false);
    network = 200;
    await pass(2_500);
    expect(connection.state).toBe(CONNECTED);
  });

  it('ends once for all who listen', async () => {
    const heard: ConnectionState[] = [];
    connection.addStateChangeListener((_before, now) => heard.push(now));
    network = 200;
    await pass(20_000);
    expect(heard).toEqual([CONNECTED]);
  });
});

it('ends an outage in which the page was opened', async () => {
  connection = new ConnectionStateStore(CONNECTION_LOST);
  Object.assign(window, { Vaadin: { connectionState: connection } });
  endOutages();
  network = 200;
  await pass(1_000);
  expect(connection.state).toBe(CONNECTED);
});

/** What it is there for: without it, the state stays as it is after this. */
it('ends one whose failed request Vaadin no longer counts', async () => {
  connection.loadingStarted();
  connection.state = RECONNECTING;
  network = 200;
  connection.loadingFinished();
  expect(connection.state).toBe(RECONNECTING);
  await pass(1_000);
  expect(connection.state).toBe(CONNECTED);
});
