/** The words of the page of statistics until its answers are there. */
export const statisticsOpening = {
  title: 'Statistics',
  description: 'What your flashcards did and what is coming, one question at a time.',
  lead: 'One question at a time, answered from what you did here.',
  withoutScript:
    'These answers are worked out in your browser from what you did there, which needs script. It is off in this browser.',
  opening: 'Reading your days of study …',
  away: 'A part of this page could not be fetched. Reload it once you are connected.',
} as const
