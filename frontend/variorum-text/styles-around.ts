const css = String.raw;

/** What lies around and over the text: badges, outlines, the strip, the toolbar; small screens. */
export const AROUND_RULES = css`
  .variorum-layer {
    position: absolute;
    inset: 0;
    pointer-events: none;
    user-select: none;
  }
  .variorum-numbers {
    inline-size: calc(var(--_left) - var(--_gap));
    color: var(--_soft);
    font: 400 10.5px / calc(var(--_size) * var(--_leading)) var(--_sans);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .variorum-number {
    block-size: 0;
  }
  .variorum-number::before {
    content: attr(data-number);
    content: attr(data-number) / '';
  }
  .variorum-badge {
    position: absolute;
    inset-inline-end: 6px;
    box-sizing: border-box;
    min-inline-size: 30px;
    block-size: 24px;
    padding: 0 5px;
    margin: -12px 0 0;
    /* Unseen, for fingers. */
    border: solid transparent;
    border-width: 2px 4px;
    border-radius: 14px / 12px;
    background: var(--_badge) padding-box;
    color: var(--_accent);
    font: 600 11px / 20px var(--_sans);
    font-variant-numeric: tabular-nums;
    text-align: center;
    cursor: pointer;
    pointer-events: auto;
  }
  .variorum-badge.variorum-open::after {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-end: -1px;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    border: 1.5px solid var(--_paper);
    background: light-dark(#b4494f, #e08b90);
  }
  .variorum-badge:hover {
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }
  .variorum-badge.variorum-filled {
    background-color: var(--_accent);
    color: var(--_paper);
  }
  .variorum-badge:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 0;
  }

  .variorum-outline {
    position: absolute;
    border: 0 solid var(--_accent);
    border-block-width: 1.5px;
    box-sizing: border-box;
  }
  .variorum-first-line {
    border-inline-start-width: 1.5px;
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .variorum-last-line {
    border-inline-end-width: 1.5px;
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .variorum-strong-outline {
    border-block-width: 2px;
  }
  .variorum-strong-outline.variorum-first-line {
    border-inline-start-width: 2px;
  }
  .variorum-strong-outline.variorum-last-line {
    border-inline-end-width: 2px;
  }

  .variorum-minimap {
    flex: none;
    position: relative;
    inline-size: 8px;
    margin-block: 10px;
    margin-inline: 0 1px;
    overflow: hidden;
    border-radius: 2px;
    background-color: light-dark(#f1eee8, #17181b);
    cursor: pointer;
  }

  .variorum-toolbar {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    left: 0;
    display: flex;
    flex-wrap: wrap;
    max-inline-size: calc(100cqi - 24px);
    padding: 4px;
    border-radius: 9px;
    background: light-dark(#23252b, #e4e2dc);
    color: light-dark(#ffffff, #1d1f23);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.22);
    font: 500 13.5px / 1 var(--_sans);
    user-select: none;
  }
  .variorum-toolbar[hidden] {
    display: none;
  }
  .variorum-toolbar button {
    display: flex;
    gap: 5px;
    align-items: baseline;
    padding: 8px 9px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .variorum-toolbar button:is(:hover, :focus-visible) {
    background: light-dark(#40434b, #cfccc4);
  }
  .variorum-toolbar button:focus-visible {
    outline: 2px solid light-dark(#86bcc0, #2f5d62);
    outline-offset: -2px;
  }
  .variorum-toolbar kbd {
    font: 500 10.5px / 1 var(--_sans);
    color: light-dark(#b4b7bf, #5a5e68);
  }

  .variorum-caret {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    left: 0;
    inline-size: 2px;
    margin-left: -1px;
    background: var(--_accent);
    pointer-events: none;
  }
  .variorum-caret[hidden] {
    display: none;
  }

  .variorum-footnote {
    position: absolute;
    z-index: 3;
    inset-block-start: 0;
    left: 0;
    max-inline-size: min(26rem, calc(100cqi - 16px));
    max-block-size: 14rem;
    overflow: auto;
    box-sizing: border-box;
    padding: 10px 13px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.16);
    font: 400 14px / 1.5 var(--_serif);
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  .variorum-footnote[hidden] {
    display: none;
  }
  .variorum-only-heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .variorum-printed-notes {
    display: none;
  }

  .variorum-message {
    position: absolute;
    inset: 0 0 auto;
    padding: 48px 34px;
    color: var(--_soft);
    font: 13.5px / 1.5 var(--_sans);
    text-align: center;
  }
  .variorum-message button {
    display: block;
    margin: 12px auto 0;
    padding: 7px 14px;
    border: 1px solid var(--_line);
    border-radius: 7px;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }

  @container variorum-text (max-width: 360px) {
    .variorum-chunk {
      --_left: 24px;
      --_right: 34px;
      --_gap: 6px;
    }
    .variorum-badge {
      inset-inline-end: 0;
    }
    .variorum-toolbar kbd {
      display: none;
    }
    .variorum-toolbar button {
      padding-inline: 6px;
      font-size: 12.5px;
    }
  }
  @media (pointer: coarse) {
    .variorum-toolbar button {
      padding-block: 13px;
    }
    .variorum-toolbar kbd {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .variorum-toolbar:not([hidden]) {
      animation: variorum-appear 120ms ease-out;
    }
    .variorum-strong-outline {
      animation: variorum-appear 160ms ease-out;
    }
  }
  @keyframes variorum-appear {
    from {
      opacity: 0;
    }
  }
`;
