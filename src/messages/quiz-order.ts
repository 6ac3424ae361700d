/** The words of entries to be put in order: they come after the page has loaded. */
export const ordering = {
  howTo: {
    line: 'Put these in order, first at the top.',
    cycle: 'Put these in order. Begin anywhere: after the last comes the first.',
  },
  moveUp: 'Up',
  moveDown: 'Down',
  moveLabel: (text: string, way: 'up' | 'down') => `Move ${way}: ${text}`,
  moved: (text: string, place: number, of: number) => `${text}: now ${place} of ${of}.`,
  cannotMove: (text: string, way: 'up' | 'down') => `${text} is ${way === 'up' ? 'first' : 'last'} already.`,
} as const
