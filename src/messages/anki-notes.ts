const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Words that stand on cards as Anki gets them, where a kind of card does something that Anki cannot do. */
export const ankiNotes = {
  deck: (name: string) => `Due Credit::${name}`,
  ownDeck: 'Your cards',
  essential: 'must be there',
  part: (text: string) => `• ${text}`,
  step: (place: number, text: string) => `${place}. ${text}`,
  cyclic: 'It goes round: any of them may come first.',
  tick: (parts: number) => `Name all ${parts}.`,
  order: 'Say them in order.',
  hole: '[…]',
  law: (nation: string, reviewed: string) =>
    `The law of ${nation}, last checked on ${day.format(new Date(reviewed))}.`,
} as const
