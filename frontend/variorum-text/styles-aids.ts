const css = String.raw;

/** What the drawer, the find bar and the list of keys share; the drawer with its lists. */
export const AIDS_RULES = css`
  variorum-text[data-finding] {
    --_bar: 45px;
    box-sizing: border-box;
    padding-block-start: var(--_bar);
  }

  .variorum-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .variorum-icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_soft);
    cursor: pointer;
  }
  .variorum-icon:hover {
    background: var(--_badge);
    color: var(--_accent);
  }
  .variorum-icon[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .variorum-up,
  .variorum-down {
    inline-size: 7px;
    block-size: 7px;
    border: solid currentColor;
    border-width: 1.75px 0 0 1.75px;
    transform: translateY(2px) rotate(45deg);
  }
  .variorum-down {
    transform: translateY(-2px) rotate(225deg);
  }
  .variorum-cross {
    position: relative;
    inline-size: 12px;
    block-size: 12px;
  }
  .variorum-cross::before,
  .variorum-cross::after {
    content: '';
    position: absolute;
    inset: 5.2px -1px;
    border-block-start: 1.75px solid currentColor;
    transform: rotate(45deg);
  }
  .variorum-cross::after {
    transform: rotate(-45deg);
  }

  .variorum-drawer {
    position: absolute;
    z-index: 4;
    inset-block: var(--_bar, 0px) 0;
    inset-inline-end: 0;
    inline-size: min(340px, 100%);
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    border-inline-start: 1px solid var(--_line);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 0 24px rgb(0 0 0 / 0.12);
    font: 13.5px / 1.45 var(--_sans);
  }
  .variorum-drawer[hidden],
  .variorum-find[hidden] {
    display: none;
  }
  .variorum-drawer-head {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 8px 10px 8px 16px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--_line);
  }
  .variorum-drawer-head .variorum-icon {
    align-self: center;
    margin-inline-start: auto;
  }
  .variorum-drawer .variorum-drawer-title,
  .variorum-help .variorum-drawer-title {
    margin: 0;
    padding: 0;
    color: var(--_ink);
    font: 600 14.5px / 28px var(--_sans);
    letter-spacing: normal;
  }
  .variorum-drawer-count {
    color: var(--_soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .variorum-drawer-body {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .variorum-drawer-empty {
    margin: 0;
    padding: 40px 28px;
    color: var(--_soft);
    text-align: center;
    text-wrap: balance;
  }
  .variorum-drawer-body button {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .variorum-drawer-body button:hover {
    background: light-dark(#f6f4ef, #24262b);
  }
  .variorum-drawer-body button:focus-visible,
  .variorum-find .variorum-icon:focus-visible,
  .variorum-drawer-head .variorum-icon:focus-visible,
  .variorum-help-body:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .variorum-drawer-body ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .variorum-contents {
    padding-block: 6px;
  }
  .variorum-contents button {
    min-block-size: 30px;
    padding-block: 5px;
    padding-inline: calc(13px + var(--_depth, 0) * 14px) 14px;
    border-inline-start: 3px solid transparent;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .variorum-contents ol ol {
    --_depth: 1;
    color: light-dark(#4a4d56, #bdbfc5);
  }
  .variorum-contents ol ol ol {
    --_depth: 2;
  }
  .variorum-contents ol ol ol ol {
    --_depth: 3;
  }
  .variorum-contents > ol > li > button {
    font-weight: 550;
  }
  .variorum-contents button[aria-current] {
    border-inline-start-color: var(--_accent);
    background: var(--_badge);
    color: var(--_accent);
  }

  .variorum-drawer-body .variorum-more {
    min-block-size: 40px;
    color: var(--_accent);
    font-weight: 550;
    text-align: center;
  }
  .variorum-drawer-body .variorum-more[hidden] {
    display: none;
  }

  @container variorum-text (max-width: 520px) {
    .variorum-drawer {
      inline-size: 100%;
      border-inline-start: 0;
      box-shadow: none;
    }
  }
  @media (pointer: coarse) {
    .variorum-contents button {
      min-block-size: 44px;
    }
    .variorum-icon {
      inline-size: 36px;
      block-size: 36px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .variorum-drawer:not([hidden]),
    .variorum-help[open] {
      animation: variorum-appear 140ms ease-out;
    }
  }
  @media print {
    variorum-text[data-finding] {
      padding-block-start: 0;
    }
    .variorum-drawer,
    .variorum-find,
    .variorum-help {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .variorum-contents button[aria-current],
    .variorum-passage > button[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .variorum-passage-tag::before,
    .variorum-passage-claim {
      background: CanvasText;
    }
  }
`;
