const css = String.raw;

/** One passage in the list of marked passages. */
export const PASSAGE_RULES = css`
  .variorum-passage {
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 108px;
  }
  .variorum-passage > button {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 3px;
    padding-block: 10px 11px;
    padding-inline: 13px 14px;
    border-inline-start: 3px solid var(--_mark);
  }
  .variorum-passage > button[aria-current] {
    background: var(--_badge);
  }
  .variorum-passage-head {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    color: var(--_soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .variorum-passage > [aria-current] .variorum-passage-head,
  .variorum-passage > [aria-current] .variorum-passage-words {
    color: light-dark(#555963, #b2b5bc);
  }
  .variorum-passage-author {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 550;
  }
  .variorum-passage-quote {
    font: 400 15px / 1.42 var(--_serif);
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .variorum-passage-words {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 1px 9px;
    color: var(--_soft);
    font-size: 12px;
  }
  .variorum-passage-words:empty {
    display: none;
  }
  .variorum-passage-tag {
    color: var(--_ink);
    font-weight: 550;
  }
  .variorum-passage-tag::before {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 5px;
    border-radius: 50%;
    background: var(--_mark);
  }
  .variorum-passage-claim {
    align-self: center;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 1px -3px;
    background: var(--_accent);
    transform: rotate(45deg);
  }
`;
