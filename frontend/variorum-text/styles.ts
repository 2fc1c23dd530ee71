let adopted = false;

/** Adds the element's rules to the document, once. */
export function adoptStyles(): void {
  if (adopted || typeof document === 'undefined' || !('adoptedStyleSheets' in document)) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const css = String.raw;

const RULES = css`
  variorum-text {
    --_size: var(--variorum-font-size, 16px);
    --_leading: var(--variorum-line-height, 1.62);
    --_measure: var(--variorum-measure, 66ch);
    --_paper: var(--variorum-paper, light-dark(#ffffff, #1d1f23));
    --_ink: var(--variorum-ink, light-dark(#23252b, #e4e2dc));
    --_soft: var(--variorum-soft, light-dark(#6b6f7a, #9a9ea8));
    --_line: var(--variorum-line, light-dark(#e3dfd6, #2f3238));
    --_accent: var(--variorum-accent, light-dark(#2f5d62, #86bcc0));
    --_serif: var(--variorum-serif, 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif);
    --_sans: var(--variorum-sans, 'Inter Variable', Inter, system-ui, sans-serif);
    --_badge: light-dark(#e1edec, #21393b);
    --_left: 34px;
    --_right: 46px;
    display: flex;
    position: relative;
    block-size: 100%;
    min-block-size: 0;
    container: variorum-text / inline-size;
    background: var(--_paper);
    color: var(--_ink);
    isolation: isolate;
  }

  .variorum-scroller {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
    overscroll-behavior: contain;
    outline: none;
  }
  .variorum-scroller:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }

  .variorum-sheet {
    padding-block: 14px 35vh;
    font: 400 var(--_size) / var(--_leading) var(--_serif);
    font-optical-sizing: auto;
    font-kerning: normal;
    overflow-wrap: anywhere;
    hanging-punctuation: last;
  }
  .variorum-sheet[data-over] {
    cursor: pointer;
  }
  .variorum-sheet ::selection {
    background: light-dark(#c4d4d2, #2d4f52);
  }

  .variorum-chunk {
    position: relative;
    box-sizing: content-box;
    max-inline-size: var(--_measure);
    margin-inline: auto;
    padding-inline: var(--_left) var(--_right);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }

  .variorum-block {
    position: relative;
    margin: 0;
    padding-block: 0 0.62em;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .variorum-continued {
    margin-block-start: -0.62em;
  }
  .variorum-block[data-number]::before {
    content: attr(data-number) / '';
    position: absolute;
    inset-inline-start: calc(-1 * var(--_left));
    inline-size: calc(var(--_left) - 12px);
    color: var(--_soft);
    font: 400 10.5px / calc(var(--_size) * var(--_leading)) var(--_sans);
    font-variant-numeric: tabular-nums;
    text-align: end;
    user-select: none;
  }
  .variorum-heading {
    padding-block: 0.7em 0.25em;
    font: 600 1.0625em / 1.4 var(--_serif);
    text-wrap: balance;
  }
  h2.variorum-heading {
    font-size: 1.25em;
  }
  h3.variorum-heading {
    font-size: 1.125em;
  }
  .variorum-item {
    padding-inline-start: calc(1.4em * var(--variorum-level, 1));
    padding-block-end: 0.25em;
  }
  .variorum-list {
    padding-block-end: 0.4em;
  }
  .variorum-item[data-sign]::after {
    content: attr(data-sign) / '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: calc(1.4em * (var(--variorum-level, 1) - 1));
    inline-size: 1.1em;
    text-align: end;
    white-space: nowrap;
    color: var(--_soft);
  }
  .variorum-quote {
    padding-inline-start: 1em;
    margin-block-end: 0.62em;
    padding-block-end: 0;
    border-inline-start: 2px solid var(--_line);
    font-style: italic;
  }
  .variorum-quote[data-number]::before {
    margin-inline-start: -2px;
    font-style: normal;
  }
  .variorum-code {
    font:
      0.85em / 1.55 ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
  }
  .variorum-block code {
    font:
      0.88em ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
  }
  .variorum-note {
    font-size: 0.875em;
    color: light-dark(#555963, #b2b5bc);
  }
  .variorum-footnote-ref {
    font-size: 0.75em;
    line-height: 0;
    vertical-align: super;
    color: var(--_accent);
  }
  .variorum-link {
    color: var(--_accent);
    text-underline-offset: 0.16em;
  }
  .variorum-hidden {
    font-size: 0;
    letter-spacing: 0;
    user-select: none;
  }

  .variorum-layer {
    position: absolute;
    inset: 0;
    pointer-events: none;
    user-select: none;
  }
  .variorum-badge {
    position: absolute;
    inset-inline-end: 10px;
    min-inline-size: 22px;
    block-size: 20px;
    padding: 0 5px;
    margin: -10px 0 0;
    border: 0;
    border-radius: 10px;
    background: var(--_badge);
    color: var(--_accent);
    font: 600 11px / 20px var(--_sans);
    font-variant-numeric: tabular-nums;
    text-align: center;
    cursor: pointer;
    pointer-events: auto;
  }
  .variorum-badge::before {
    content: '';
    position: absolute;
    inset: -2px -4px;
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
    box-shadow: 0 0 0 1.5px var(--_accent);
  }
  .variorum-badge.variorum-filled {
    background: var(--_accent);
    color: var(--_paper);
  }
  .variorum-badge:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
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
    margin-inline-start: -2px;
    padding-inline-end: 2px;
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
    inline-size: 5px;
    margin-block: 10px;
    margin-inline: 1px 2px;
    border-radius: 2px;
    background-color: light-dark(#f1eee8, #17181b);
    background-repeat: no-repeat;
    cursor: pointer;
  }

  .variorum-toolbar {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline-start: 0;
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
    inset-inline-start: 0;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--_accent);
    pointer-events: none;
  }
  .variorum-caret[hidden] {
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

  ::highlight(variorum-pending) {
    background-color: light-dark(#c4d4d2, #2d4f52);
  }

  @container variorum-text (max-width: 360px) {
    .variorum-chunk {
      --_left: 24px;
      --_right: 34px;
    }
    .variorum-block[data-number]::before {
      inline-size: calc(var(--_left) - 6px);
    }
    .variorum-badge {
      inset-inline-end: 4px;
    }
    .variorum-toolbar kbd {
      display: none;
    }
    .variorum-toolbar button {
      padding-inline: 7px;
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
  @media print {
    .variorum-chunk {
      content-visibility: visible;
    }
    .variorum-minimap,
    .variorum-toolbar {
      display: none;
    }
    .variorum-scroller {
      overflow: visible;
    }
  }
`;
