const css = String.raw;

/** The find bar, what marks the places found, and the list of keys. */
export const FIND_RULES = css`
  .variorum-find {
    position: absolute;
    z-index: 5;
    inset: 0 0 auto;
    block-size: 45px;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline: 10px;
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    font: 13.5px / 1.3 var(--_sans);
  }
  .variorum-find input {
    flex: 1;
    min-inline-size: 60px;
    max-inline-size: 420px;
    block-size: 30px;
    box-sizing: border-box;
    margin: 0;
    margin-inline-end: auto;
    padding: 0 9px;
    border: 1px solid light-dark(#8d8f96, #73777f);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .variorum-find input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .variorum-find input:focus-visible {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: 0;
  }
  .variorum-find[data-nothing] input {
    border-color: light-dark(#b4494f, #e08b90);
    outline-color: light-dark(#b4494f, #e08b90);
  }
  .variorum-find-count {
    flex: none;
    padding-inline: 8px 4px;
    color: var(--_soft);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .variorum-find[data-nothing] .variorum-find-count {
    color: light-dark(#a03b41, #e9a3a7);
  }
  .variorum-minimap {
    position: relative;
  }
  .variorum-found-strip {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background-color: light-dark(#f1eee8, #17181b);
    background-repeat: no-repeat;
  }

  .variorum-found-strip[hidden] {
    display: none;
  }

  .variorum-help {
    inline-size: min(34rem, calc(100vw - 24px));
    max-block-size: min(46rem, calc(100dvh - 24px));
    box-sizing: border-box;
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.25);
    font: 13.5px / 1.45 var(--_sans);
  }
  .variorum-help[open] {
    display: flex;
    flex-direction: column;
  }
  .variorum-help::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .variorum-help-body {
    min-block-size: 0;
    overflow: auto;
    padding: 4px 20px 16px;
  }
  .variorum-help h3 {
    margin: 14px 0 4px;
    padding: 0;
    color: var(--_soft);
    font: 600 11.5px / 1.5 var(--_sans);
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  .variorum-help dl {
    margin: 0;
  }
  .variorum-help dl > div {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 3px 20px;
    padding-block: 4px;
  }
  .variorum-help dt {
    order: 1;
    margin-inline-start: auto;
    display: flex;
    gap: 10px;
    white-space: nowrap;
  }
  .variorum-help dd {
    flex: 1 1 9.5rem;
    margin: 0;
  }
  .variorum-help kbd {
    display: inline-block;
    min-inline-size: 22px;
    box-sizing: border-box;
    padding: 1px 6px;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 5px;
    background: light-dark(#f6f4ef, #24262b);
    color: var(--_ink);
    font: 500 12px / 1.5 var(--_sans);
    text-align: center;
  }
`;
