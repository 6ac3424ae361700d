/** The words of the page of flashcard settings while its fields are on their way. */
export const openingSettings = {
  title: 'Flashcard settings',
  description: 'How you answer flashcards, how many come a day, and how well you mean to remember.',
  withoutScript:
    'Settings are kept by this browser, and choosing one needs script, which is off in this browser. Turn it on for this site, then reload.',
  lead: 'Every choice is kept at once and can be undone. None of them changes what you have learned.',
  opening: 'Reading what you chose',
  unreachable: 'The settings could not be read. Reload the page once you are connected.',
} as const
