import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, keep, sent, type DraftKey } from './drafts.js';

const DAY = 24 * 60 * 60 * 1000;

const post = (person: string, lock = 0): DraftKey => ({ person, of: 'post-1', lock, span: null });
const note = (start: number, end: number, person = 'tove'): DraftKey => ({
  person,
  of: 'note-v1',
  lock: 0,
  span: [start, end],
});

interface Opened {
  readonly field: HTMLTextAreaElement;
  /** The locks that the server was told of. */
  readonly restored: number[];
}

function open(key: DraftKey, stored = ''): Opened {
  const field = document.createElement('textarea');
  field.value = stored;
  const restored: number[] = [];
  field.addEventListener('draft-restored', (event) =>
    restored.push((event as CustomEvent<{ lock: number }>).detail.lock),
  );
  keep(field, key);
  return { field, restored };
}

function type(key: DraftKey, text: string, stored = ''): void {
  const { field } = open(key, stored);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

describe('drafts', () => {
  beforeEach(() => {
    vi.useRealTimers();
    localStorage.clear();
  });

  it('come back until they are forgotten', () => {
    type(post('tove'), 'half a sen');
    expect(open(post('tove')).field.value).toBe('half a sen');
    forget(post('tove'));
    expect(open(post('tove')).field.value).toBe('');
  });

  it('tell when they are begun, once', () => {
    const { field } = open(post('tove'));
    let begun = 0;
    field.addEventListener('draft-begun', () => begun++);
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('input'));
    expect(begun).toBe(1);
    forget(post('tove'));
    field.dispatchEvent(new Event('input'));
    expect(begun).toBe(2);
  });

  it("are neither shown to the next person on the same browser nor lost by that person's own", () => {
    type(post('tove'), 'hers');
    expect(open(post('mika')).field.value).toBe('');
    type(post('mika'), 'his');
    forget(post('mika'));
    expect(open(post('tove')).field.value).toBe('hers');
  });

  it('are deleted by age, whosever they are', () => {
    type(post('tove'), 'hers');
    vi.useFakeTimers({ now: Date.now() + 31 * DAY });
    open(post('mika'));
    expect(localStorage.length).toBe(0);
  });

  it('tell on which state they were begun, also when more is written on a newer one', () => {
    type(post('tove', 3), 'begun on three', 'three');
    type(post('tove', 4), 'begun on three, and more', 'four');
    expect(open(post('tove', 5), 'five').restored).toEqual([3]);
  });

  it('begin anew when what they said stands there', () => {
    type(post('tove', 3), 'saved elsewhere', 'three');
    type(post('tove', 4), 'more', 'saved elsewhere');
    expect(open(post('tove', 4), 'saved elsewhere').restored).toEqual([4]);
  });

  it('of a passage are found from one that shares words with it', () => {
    type(note(10, 20), 'about these words');
    expect(open(note(20, 30)).field.value).toBe('');
    expect(open(note(12, 25)).field.value).toBe('about these words');
    forget(note(12, 25));
    expect(open(note(10, 20)).field.value).toBe('');
  });

  it('of the very passage come before those of others', () => {
    vi.useFakeTimers();
    type(note(0, 5), 'the first words');
    vi.advanceTimersByTime(1);
    type(note(10, 20), 'the last words');
    expect(open(note(0, 12)).field.value).toBe('the last words');
    expect(open(note(0, 5)).field.value).toBe('the first words');
  });

  describe('once the words are sent', () => {
    function posted(sentWords: string, typedWords: string): { field: HTMLTextAreaElement; changes: string[] } {
      const { field } = open(post('tove'));
      document.body.append(field);
      const changes: string[] = [];
      field.addEventListener('change', () => changes.push(field.value));
      field.value = typedWords;
      field.dispatchEvent(new Event('input'));
      field.value = '';
      sent(field, post('tove'), sentWords);
      return { field, changes };
    }

    it('forgets them', () => {
      const { field, changes } = posted('The canal floods.', 'The canal floods.');
      expect([field.value, changes, open(post('tove')).field.value]).toEqual(['', [], '']);
    });

    it('keeps what was written behind them before the answer came', () => {
      const { field, changes } = posted('The canal floods.', 'The canal floods. And the street?');
      expect([field.value, changes]).toEqual(['And the street?', ['And the street?']]);
      expect(open(post('tove')).field.value).toBe('And the street?');
    });

    it('keeps what was written in their stead', () => {
      expect(posted('The canal floods.', 'No, the street.').field.value).toBe('No, the street.');
    });

    it('leaves alone what another window writes', () => {
      const { field } = open(post('tove'));
      field.value = 'Mine.';
      field.dispatchEvent(new Event('input'));
      type(post('tove'), 'In another window.');
      localStorage.setItem(
        Object.keys(localStorage)[0]!,
        JSON.stringify({ ...JSON.parse(localStorage.getItem(Object.keys(localStorage)[0]!)!), text: 'Another.' }),
      );
      sent(field, post('tove'), 'Mine.');
      expect(open(post('tove')).field.value).toBe('Another.');
    });
  });
});
