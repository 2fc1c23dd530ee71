/** Light, dark or as the system has it: chosen once, remembered by this browser, set before the first screen is drawn. */

type Look = 'system' | 'light' | 'dark';

const KEY = 'variorum-look';

function apply(look: Look): void {
  const scheme = look === 'system' ? 'light dark' : look;
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset.look = look;
}

function choose(look: Look): void {
  localStorage.setItem(KEY, look);
  apply(look);
}

const stored = localStorage.getItem(KEY);
apply(stored === 'light' || stored === 'dark' ? stored : 'system');

declare global {
  interface Window {
    variorumLook: { choose: typeof choose };
  }
}

window.variorumLook = { choose };

export { choose };
