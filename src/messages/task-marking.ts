import { capital, inWords, share } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of marking a text by oneself. */
export const marking = {
  kicker: {
    sample: (place: number, of: number) => `A sample to practise on, point ${place} of ${of}`,
    own: (place: number, of: number) => `Your own text, point ${place} of ${of}`,
  },
  intro: {
    sample:
      'Someone else wrote this, and we have marked it. Mark it as you think right; then you see how far you and we agree.',
    own: 'Now your own text, one point at a time. A point is met only by words that stand in it: choose the sentences that prove it.',
  },
  look: (look: string) => `Look for: ${look}`,
  sentences: 'Choose the sentences that prove it',
  skip: 'Skip to your award',
  nothingWritten: 'You wrote nothing here.',
  onlySpoken: (length: string) =>
    `You answered aloud for ${length} and noted nothing down, so there are no words to choose.`,
  chooseSelected: 'Choose the words you selected',
  award: 'How far does the text show it?',
  awards: { met: 'Met', partly: 'Partly', 'not-yet': 'Not yet: no passage' },
  chosen: (passages: number) => {
    if (passages === 0) return 'No passage chosen.'
    return passages === 1 ? 'One passage chosen.' : `${capital(inWords(passages))} passages chosen.`
  },
  next: 'Next point',
  last: { sample: 'See how far we agree', own: 'Compare with the exemplar' },
  before: 'Point before',
  toText: 'Back to my text',
  fallen: (count: number) =>
    count === 1
      ? 'You changed your text, and the words that proved one point are no longer in it. That point is open again.'
      : `You changed your text, and the words that proved ${inWords(count)} points are no longer in it. Those points are open again.`,
} as const

/** How far the learner and we agree on a sample. */
export const agreementWords = {
  title: (agree: number, of: number) => `You and we agree on ${share(agree, of)}`,
  lead: {
    all: 'You read it as we do. Mark your own text the same way.',
    some: 'Read why we marked it so, then mark your own text the same way.',
  },
  agree: 'You agree',
  differ: 'You differ',
  yours: (award: string) => `You: ${award}`,
  ours: (award: string) => `We: ${award}`,
  noPassage: 'No passage',
  nearest: (quote: string) => `No passage. The nearest is ${quoted(quote)}.`,
  goOn: 'Mark my own text',
  again: (samples: number) => (samples > 1 ? 'Mark another sample' : 'Mark the sample again'),
} as const
