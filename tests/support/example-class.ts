import { readFileSync } from 'node:fs'
import type { Question } from '#domain/catalogue/question.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { factId, stampAll, type Writer } from '#domain/journal/stamp.ts'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import { builds } from './site.ts'

const NAMES = [
  'Amira Hussain',
  'Ben Whitlock',
  'Callum Reid',
  'Chloe Adeyemi',
  'Dev Patel',
  'Ewa Nowak',
  'Grace Mensah',
  'Leila Karimi',
  'Priya Nair',
  'Sam Llewellyn',
  'Tom Ashworth',
]

const ITEMS = [
  'q-heat-first-line',
  'q-heat-curtains',
  'q-heat-tile',
  'q-heat-no-sorry',
  'q-heat-gift',
  'q-heat-just-a-day',
  'q-study-empty-log',
  'q-study-three-resources',
  'q-study-how-used',
  'q-law-kettle',
  'q-people-jo',
  'q-study-which-count',
]

const BEGAN = Date.UTC(2026, 10, 9, 8)

/** What a class of eleven did with a pack: everything its tutor's browser holds. Names and answers are made up. */
export function exampleClass(pack: PackId): readonly Fact[] {
  const body: PackBody = {
    title: 'First week: complaints',
    instructions: 'Read “HEAT and its cousins” first. Then take your time: nobody is counting.',
    from: 'Sam Okoro',
    due: '2026-11-20',
    reply: 'sam.okoro@example.ac.uk',
    items: ITEMS,
    madeMinute: Math.floor(BEGAN / 60_000),
  }
  const questions = shippedQuestions()
  const answering = NAMES.filter((name) => name !== 'Ewa Nowak' && name !== 'Tom Ashworth')
  const taken = answering.map((learner, place): Happening => {
    const endedAt = BEGAN + (learner === 'Sam Llewellyn' ? 13 : 3 + place) * 86_400_000
    return {
      kind: 'receipt.taken',
      pack,
      receipt: {
        pack,
        learner,
        attempt: factId(`learner${String.fromCharCode(97 + place)}aa`, 4),
        startedAt: endedAt - 14 * 60_000 - place * 41_000,
        endedAt,
        offsetMin: 0,
        answers: questions.map((question, item) => ({
          kind: 'question',
          item: question.id,
          edition: question.edition,
          response: responseTo(question, place, item),
        })),
      },
    }
  })
  let writer: Writer = { device: 'tutorsbook', seq: 0 }
  return [{ kind: 'pack.saved', pack, body, names: NAMES } as const, ...taken].flatMap((happening, index) => {
    const next = stampAll(writer, [happening], { at: BEGAN + index * 3_600_000, offsetMin: 0 })
    writer = next.writer
    return next.facts
  })
}

/** Mostly right; where the class goes wrong, most go wrong alike. */
function responseTo(question: Question, learner: number, item: number): readonly string[] {
  if (question.kind === 'order') return question.entries.map(({ id }) => id)
  if (question.kind !== 'choice' && question.kind !== 'multiple')
    throw new Error(`${question.id} is not chosen in`)
  const right = question.options.filter((option) => option.right).map(({ id }) => id)
  const wrong = question.options.find((option) => option.misconception !== undefined)
  const isWrong = item === 3 ? learner % 4 !== 3 : (learner * 5 + item * 3) % (item === 8 ? 2 : 7) === 0
  return isWrong && wrong ? [wrong.id] : right
}

function shippedQuestions(): readonly Question[] {
  const { questions }: { readonly questions: readonly Question[] } = JSON.parse(
    readFileSync(`${builds[0].folder}/quizzes/self-study.json`, 'utf8'),
  )
  return ITEMS.flatMap((id) => questions.find((question) => question.id === id) ?? [])
}
