import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGLISH } from './labels.js';

const PREFIX = 'pane-text.';

/** Key and words of every line of the app's messages that is for the pane. */
function messages(): Map<string, string> {
  const lines = readFileSync('src/main/resources/messages.properties', 'utf8').split('\n');
  const found = lines.flatMap((line) => {
    const [, key, words] = /^([^#!=\s]+)\s*=\s*(.*)$/.exec(line) ?? [];
    return key?.startsWith(PREFIX) ? [[key.slice(PREFIX.length), words!] as const] : [];
  });
  return new Map(found);
}

it('has the same keys in the element as in the app', () => {
  expect([...messages().keys()].sort()).toEqual(Object.keys(ENGLISH).sort());
});

it('has the same places for names and numbers in both', () => {
  const places = (words: string) => [...words.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [key, words] of messages()) {
    expect(places(words), key).toEqual(places(ENGLISH[key as keyof typeof ENGLISH]));
  }
});
