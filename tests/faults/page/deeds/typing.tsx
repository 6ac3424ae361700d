import { type ComponentChild, render } from 'preact'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { KeepReason } from '#islands/guard/KeepReason.tsx'
import { CriterionForm } from '#islands/log/criteria/CriterionForm.tsx'
import { WhoFields } from '#islands/log/portfolio/WhoFields.tsx'
import { HandMark } from '#islands/pack/gradebook/HandMark.tsx'
import { Quiz } from '#islands/quiz/Quiz.tsx'
import { keepWrittenLines } from '#islands/reading/written-lines.ts'
import { setDevice } from '#stores/device.ts'
import { reasonDraft } from '#stores/guard/reasons-typed.ts'
import { device } from './device.ts'

/** Where something is typed, as on its page. */
export type TypedPlace = 'comment' | 'criterion' | 'quiz' | 'lesson' | 'reason' | 'who'

const QUIZ = {
  unit: 'unit',
  title: 'A unit',
  questions: [
    {
      id: 'q-second-move',
      code: 'CCCC',
      edition: 1,
      concept: 'heat',
      kind: 'short',
      stem: 'What is the second move of HEAT?',
      points: [],
      accept: [{ text: 'empathise' }],
      reject: [],
      typos: 2,
      why: 'Name how it feels before you mend it.',
    },
  ],
  words: {},
} as const

/** Fields whose text is on the disk while it is typed. */
export const typing = {
  /** Shows a field by itself, with nothing around it, and waits until it can be typed into. */
  async showField(where: TypedPlace): Promise<void> {
    const place = document.querySelector('main')
    if (!place) throw new Error('The page has no main')
    render(null, place)
    render(FIELDS[where](), place)
    if (where === 'lesson') keepWrittenLines()
    while (!place.querySelector('textarea, input[type=text]'))
      await new Promise((resolve) => setTimeout(resolve, 20))
  },
}

const FIELDS: Readonly<Record<TypedPlace, () => ComponentChild>> = {
  comment: () => (
    <HandMark
      pack="AAAAAAAAAAAAAAAAAAAAAA"
      answer={{
        writing: { id: 'pk.aaaaaaaaaa', edition: 1, prompt: 'Write back to her.', looksFor: [], points: [] },
        number: 1,
        name: 'Amira',
        learner: 'Amira',
        attempt: 'aaaaaaaaaa-00000001',
        text: 'I am sorry.',
      }}
      onKept={() => undefined}
      onTakenBack={() => undefined}
    />
  ),
  criterion: () => <CriterionForm units={[]} />,
  lesson: () => (
    <div class="prompt">
      <p id="a-question">What would you say first?</p>
      <textarea aria-labelledby="a-question" />
    </div>
  ),
  reason: () => (
    <KeepReason
      draft={reasonDraft('aaaaaaaaaa', 'Mrs Pike')}
      onKeep={async () => false}
      onCancel={() => undefined}
    />
  ),
  who: () => (
    <WhoFields who={{ learner: '', learnerNumber: '', centre: '', qualification: '', assessor: '' }} />
  ),
  quiz() {
    const here = device()
    // The page of the faults has no catalogue beside it.
    setDevice({ ...here, shipped: { load: async () => QUIZ } })
    const opening = quizOpening(QUIZ)
    if (!opening) throw new Error('The quiz has no questions')
    return <Quiz opening={opening} />
  },
}
