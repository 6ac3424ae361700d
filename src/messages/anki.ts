const number = new Intl.NumberFormat('en-GB')

/** A number of flashcards in words: “1 flashcard”, “1,240 flashcards”. */
export function cardsText(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'flashcard' : 'flashcards'}`
}

/** A number of reviews in words. */
export function reviewsText(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'review' : 'reviews'}`
}

/** The words of the page between these flashcards and Anki. */
export const anki = {
  title: 'Anki',
  description: 'Take flashcards to Anki, and bring decks from Anki and tables here.',
  lead: 'Anki is another program for flashcards, on computers and phones. Cards can go there and come from there; nothing is sent anywhere, you carry the file.',
  withoutScript:
    'The packages above can be downloaded as they are. To take your own cards or your reviews, or to bring cards in, this page needs script, which is off in this browser.',

  packs: 'Ready packages',
  packsLead:
    'The flashcards of this site, without anyone’s reviews. Take a newer one later: Anki then changes the words of the cards you have and leaves your reviews alone.',
  allUnits: 'All units',

  take: 'Take cards to Anki',
  takeLead: 'A package with your own cards, and with what you have learned so far.',
  builtIn: 'Flashcards of this site',
  all: 'All of them',
  none: 'None',
  own: 'Cards I wrote',
  brought: 'Cards I brought in from Anki or a table',
  broughtHint: 'An Anki that has them already would have them twice.',
  history: 'My reviews and due days too',
  historyHint:
    'Tick “Import any learning progress” in Anki, or they stay behind. Cards that are in your Anki already keep what Anki knows of them.',
  form: 'As',
  package: 'Anki package (.apkg)',
  text: 'Text file (.txt), words alone',
  write: 'Write the file',
  writing: (share: number) => `Writing: ${Math.round(share * 100)}%`,
  made: (name: string, cards: number, reviews: number) =>
    `${cardsText(cards)}${reviews > 0 ? ` with ${reviewsText(reviews)}` : ''} in ${name}. In Anki choose File, then Import${reviews > 0 ? ', and tick “Import any learning progress”' : ''}.`,
  nothing: 'There is no card to take: choose some.',
  declined: 'No file was taken. You can try again.',
  exportAway: 'The file could not be written. Check that you are online, then try again.',
} as const

/** The words round a file that comes from Anki, until it is read. */
export const ankiFile = {
  title: 'Bring cards from Anki',
  lead: 'A deck or collection from Anki (.apkg, .colpkg), a text file from Anki, or a table (.csv). You see what it would add before anything changes.',
  choose: 'Choose a file',
  reading: (name: string, share: number) =>
    share > 0 ? `Reading ${name}: ${Math.round(share * 100)}%` : `Reading ${name}`,
  weighing: 'Working out what it would add',
  naming: 'Getting the cards ready',
  writing: (facts: number, share: number) =>
    facts < 2_000
      ? 'Writing'
      : `Writing ${number.format(facts)} records: ${Math.round(share * 100)}%. Leave the page open.`,
  refused: 'This file was not opened',
  nothingChanged: 'Nothing was changed.',
  brought: (name: string, cards: number, reviews: number) =>
    `${name}: ${[cards > 0 || reviews === 0 ? cardsText(cards) : '', reviews > 0 ? reviewsText(reviews) : ''].filter(Boolean).join(' and ')} brought in.`,
  see: 'See your cards',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
  unreachable:
    'What reads such files could not be fetched. Check that you are online, then choose the file again.',
} as const
