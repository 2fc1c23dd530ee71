/** Whether keys are a Mac's: Cmd and Option where others have Ctrl. */
export function isMac(): boolean {
  return /^(?:Mac|iPhone|iPad)/.test(navigator.platform);
}

/** The key that goes with letters for the program's own commands: Cmd on a Mac, elsewhere Ctrl. */
export function hasCommandKey(event: KeyboardEvent): boolean {
  return isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

/** The key that makes the arrows go by word: Option on a Mac, elsewhere Ctrl. */
export function hasWordKey(event: KeyboardEvent): boolean {
  return isMac() ? event.altKey && !event.metaKey && !event.ctrlKey : event.ctrlKey && !event.altKey;
}
