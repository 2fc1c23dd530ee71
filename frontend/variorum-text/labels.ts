/** All visible and spoken words that are not actions; `{0}` and `{1}` stand for numbers and names. */
export interface Labels {
  readonly document: string;
  readonly toolbar: string;
  readonly oneMark: string;
  readonly marks: string;
  /** The names that are said, and how many more there are. */
  readonly andMore: string;
  readonly oneForClaims: string;
  readonly forClaims: string;
  readonly openDiscussion: string;
  readonly onSameWords: string;
  readonly minimap: string;
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly retry: string;
  readonly close: string;
  /** Somebody else has marked one passage, or several. */
  readonly cameOne: string;
  readonly cameMany: string;
  /** Said at the end of a mark, before its tag, role and state. */
  readonly spokenMark: string;
  readonly hasNote: string;
  readonly hasOpenDiscussion: string;
  /** At the end of words that differ from another version. */
  readonly deleted: string;
  readonly inserted: string;
  readonly moved: string;
  readonly states: string;
  readonly supports: string;
  readonly contradicts: string;
  readonly qualifies: string;
  readonly open: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly disputed: string;
  readonly 'needs-work': string;
  readonly contents: string;
  readonly noContents: string;
  readonly passages: string;
  readonly noPassages: string;
  readonly earlierPassages: string;
  readonly laterPassages: string;
  readonly paragraph: string;
  readonly hasClaim: string;
  readonly hasDiscussion: string;
  readonly isPrivate: string;
  readonly find: string;
  readonly findCount: string;
  readonly findNothing: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly help: string;
  readonly helpReading: string;
  readonly helpMarks: string;
  readonly helpSelected: string;
  readonly helpFinding: string;
  readonly helpCaret: string;
  readonly helpWord: string;
  readonly helpLine: string;
  readonly helpLineEnds: string;
  readonly helpSentence: string;
  readonly helpParagraph: string;
  readonly helpTextEnds: string;
  readonly helpSelect: string;
  readonly helpStep: string;
  readonly helpOpen: string;
  readonly helpFind: string;
  readonly helpFindStep: string;
  readonly helpEscape: string;
  readonly helpHelp: string;
  readonly keyShift: string;
  readonly keyCtrl: string;
  readonly keyAlt: string;
  readonly keyEnter: string;
  readonly keyHome: string;
  readonly keyEnd: string;
  readonly keyEscape: string;
  /** Passages of the chosen claim that are out of view, as the button that goes there says it. */
  readonly oneAbove: string;
  readonly manyAbove: string;
  readonly oneBelow: string;
  readonly manyBelow: string;
}

export const ENGLISH: Labels = {
  document: 'Text',
  toolbar: 'Selected passage',
  oneMark: '1 mark: {0}',
  marks: '{0} marks: {1}',
  andMore: '{0}; and {1} more',
  oneForClaims: '1 passage of a claim',
  forClaims: '{0} passages of claims',
  openDiscussion: 'Open discussion',
  onSameWords: 'Up to {0} marks on the same words',
  minimap: 'Where the marks are',
  loading: 'Loading the text…',
  empty: 'There is no text in this version.',
  failed: 'The text could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  cameOne: '{0} has marked a passage.',
  cameMany: '{0} has marked {1} passages.',
  spokenMark: 'marked by {0}',
  hasNote: 'with a note',
  hasOpenDiscussion: 'with an open discussion',
  deleted: 'deleted',
  inserted: 'inserted',
  moved: 'moved',
  states: 'states a claim',
  supports: 'supports a claim',
  contradicts: 'contradicts a claim',
  qualifies: 'qualifies a claim',
  open: 'claim open',
  accepted: 'claim accepted',
  rejected: 'claim rejected',
  disputed: 'claim disputed',
  'needs-work': 'claim needs work',
  contents: 'Contents',
  noContents: 'This text has no headings.',
  passages: 'Passages',
  noPassages: 'No passage is marked here yet.',
  earlierPassages: 'Earlier passages',
  laterPassages: 'Later passages',
  paragraph: '¶ {0}',
  hasClaim: 'with a claim',
  hasDiscussion: 'with a discussion',
  isPrivate: 'only for me',
  find: 'Find in the text',
  findCount: '{0} of {1}',
  findNothing: 'Nothing found',
  findNext: 'Next place',
  findPrevious: 'Place before',
  help: 'Keys',
  helpReading: 'Going through the text',
  helpMarks: 'Marks',
  helpSelected: 'With a selected passage',
  helpFinding: 'Finding and lists',
  helpCaret: 'Caret by letter; it stays awake until Esc',
  helpWord: 'By word',
  helpLine: 'By line, while the caret is awake',
  helpLineEnds: 'Start and end of the line',
  helpSentence: 'Sentence before and next, while the caret is awake',
  helpParagraph: 'Paragraph before and next',
  helpTextEnds: 'Start and end of the text',
  helpSelect: 'With any of these: select',
  helpStep: 'Mark before and next',
  helpOpen: 'Open the marks at the caret',
  helpFind: 'Find; once more for the browser’s own',
  helpFindStep: 'Next place found; with Shift the one before',
  helpEscape: 'Close, put away, let the caret sleep',
  helpHelp: 'This list',
  keyShift: 'Shift',
  keyCtrl: 'Ctrl',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyHome: 'Home',
  keyEnd: 'End',
  keyEscape: 'Esc',
  oneAbove: '1 passage of the claim above: go there',
  manyAbove: '{0} passages of the claim above: go to the nearest',
  oneBelow: '1 passage of the claim below: go there',
  manyBelow: '{0} passages of the claim below: go to the nearest',
};

let pageLabels: Partial<Labels> = {};

/** The words of every pane of the page, for a page in another language; those of one element go before them. */
export function setPageLabels(labels: Partial<Labels>): void {
  pageLabels = labels;
}

export function labelsOf(own: Partial<Labels> | null): Labels {
  return { ...ENGLISH, ...pageLabels, ...own };
}

/** The label with its places filled. */
export function fill(label: string, ...values: (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, number: string) => String(values[Number(number)] ?? place));
}
