const css = String.raw;

/** The pane, its sheet and the text on it. */
export const TEXT_RULES = css`
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
    --_gap: 12px;
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
  .variorum-chunk {
    position: relative;
    box-sizing: content-box;
    max-inline-size: var(--_measure);
    margin-inline: auto;
    padding-inline: var(--_left) var(--_right);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2000px;
  }

  /* Text without its blocks, for a moment and out of view: line ends end lines also in what is copied. */
  .variorum-folded {
    white-space: pre-line;
  }

  /* Nothing positioned here, nor in front of each block: that would be a layer of paint for each. */
  .variorum-block {
    margin: 0;
    padding-block: 0 0.62em;
    color: inherit;
    letter-spacing: normal;
    unicode-bidi: plaintext;
    text-align: start;
  }
  /* Beside the paragraph, without a box of its own: the paper covers what would lie in the words. */
  .variorum-change-here {
    box-shadow:
      -6px 0 0 var(--_paper),
      -10px 0 0 light-dark(#8a6400, #ffd568);
  }
  .variorum-change-below {
    box-shadow: 0 4px 0 light-dark(#8a6400, #ffd568);
  }
  .variorum-continued {
    margin-block-start: -0.62em;
  }
  .variorum-sheet pre,
  .variorum-sheet code {
    background: none;
    color: inherit;
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
    --_indent: calc(1.4 * var(--_size) * var(--variorum-level, 1));
    padding-inline-start: var(--_indent);
    padding-block-end: 0.25em;
  }
  .variorum-list {
    padding-block-end: 0.4em;
  }
  .variorum-item[data-sign] {
    position: relative;
  }
  .variorum-item[data-sign]::after {
    content: attr(data-sign);
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
    --_indent: calc(var(--_size) + 2px);
    padding-inline-start: var(--_size);
    margin-block-end: 0.62em;
    padding-block-end: 0;
    border-inline-start: 2px solid var(--_line);
    font-style: italic;
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
  .variorum-footnote-ref[tabindex] {
    cursor: help;
  }
  .variorum-footnote-ref:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .variorum-aside {
    user-select: none;
  }
  .variorum-spoken::after {
    content: ' (' attr(data-words) ') ';
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .variorum-printed::after {
    content: attr(data-words);
    font: 600 0.62em / 0 var(--_sans);
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
`;
