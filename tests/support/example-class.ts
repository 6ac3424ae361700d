import { readFileSync } from 'node:fs'
import type { Question } from '#domain/catalogue/question.ts'
import type { Certainty, Fact, Happening } from '#domain/journal/fact.ts'
import { factId, stampAll, type Writer } from '#domain/journal/stamp.ts'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackAnswer, PackBody, PackId } from '#domain/pack/pack.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
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

const FIRST_NAMES = ['Aoife', 'Bilal', 'Carys', 'Dylan', 'Esme', 'Farah', 'Gwen', 'Hamza', 'Isla', 'Jakub']
const LAST_NAMES = [
  'Khan',
  'Lewis',
  'Murray',
  'Nowak',
  'Osei',
  'Price',
  'Quinn',
  'Roberts',
  'Singh',
  'Turner',
]

/** Learners from here on answer by what they know. */
const MADE_UP = 9

const BEGAN = Date.UTC(2026, 10, 9, 8)

/** How an example class may differ. */
interface ClassOptions {
  /** Learners on the list; the first eleven are always the same, and two of those have not answered. */
  readonly size?: number
  /** The pack asks how certain one is, and most are surer than they are right. */
  readonly asksCertainty?: boolean
  /** The tutor asks three things more of their own: a question, an order, and something to write. */
  readonly hasOwn?: boolean
  /** Where the built site is whose questions they answered. */
  readonly folder?: string
}

/** Own items of the example class, in their order. */
const OWN = ['pk.aaaaaaaaaa', 'pk.cccccccccc', 'pk.iiiiiiiiii']

const WRITTEN = [
  'I am sorry you had to ring again.',
  'Our policy is ten working days.',
  'Let me look into it.',
]

/** What a class, of eleven unless told, did with a pack: everything its tutor's browser holds. Names and answers are made up. */
export function exampleClass(
  pack: PackId,
  {
    size = NAMES.length,
    asksCertainty = false,
    hasOwn = false,
    folder = builds[0].folder,
  }: ClassOptions = {},
): readonly Fact[] {
  const names = Array.from({ length: size }, (_, at) => NAMES[at] ?? madeName(at - NAMES.length))
  const keys = OWN_ITEMS.filter((own) => OWN.includes(idOfOwn(own)))
  const body: PackBody = {
    title: 'First week: complaints',
    instructions: 'Read “HEAT and its cousins” first. Then take your time: nobody is counting.',
    from: 'Sam Okoro',
    due: '2026-11-20',
    reply: 'sam.okoro@example.ac.uk',
    items: hasOwn ? [...ITEMS, ...OWN] : ITEMS,
    madeMinute: Math.floor(BEGAN / 60_000),
    ...(hasOwn ? { own: keys.map(withoutKey), key: { kind: 'tutor' } } : {}),
    ...(asksCertainty ? { rules: { asksCertainty: true } } : {}),
  }
  const questions = shippedQuestions(folder)
  const answering = names.filter((name) => name !== 'Ewa Nowak' && name !== 'Tom Ashworth')
  const taken = answering.map((learner, place): Happening => {
    const endedAt = BEGAN + (learner === 'Sam Llewellyn' ? 13 : 3 + (place % 9)) * 86_400_000
    return {
      kind: 'receipt.taken',
      pack,
      receipt: {
        pack,
        learner,
        attempt: factId(`learn${lettersOf(place)}a`, 4),
        startedAt: endedAt - 14 * 60_000 - place * 41_000,
        endedAt,
        offsetMin: 0,
        answers: [
          ...questions.map(
            (question, item): PackAnswer => ({
              kind: 'question',
              item: question.id,
              edition: question.edition,
              response: responseTo(question, place, item),
              ...(asksCertainty ? { certainty: certaintyOf(place, item) } : {}),
            }),
          ),
          ...(hasOwn ? ownAnswers(place) : []),
        ],
      },
    }
  })
  let writer: Writer = { device: 'tutorsbook', seq: 0 }
  return [{ kind: 'pack.saved', pack, body, names, ...(hasOwn ? { keys } : {}) } as const, ...taken].flatMap(
    (happening, index) => {
      const next = stampAll(writer, [happening], { at: BEGAN + index * 3_600_000, offsetMin: 0 })
      writer = next.writer
      return next.facts
    },
  )
}

function ownAnswers(place: number): readonly PackAnswer[] {
  const [choice = '', order = '', writing = ''] = OWN
  return [
    { kind: 'question', item: choice, edition: 1, response: [place % 3 === 0 ? 'b2' : 'x7'] },
    {
      kind: 'question',
      item: order,
      edition: 1,
      response: place % 4 === 0 ? ['d', 'k', 'z'] : ['k', 'd', 'z'],
    },
    { kind: 'writing', item: writing, edition: 1, text: WRITTEN[place % WRITTEN.length] ?? '' },
  ]
}

function madeName(at: number): string {
  const [first = '', last = ''] = [FIRST_NAMES[at % 10], LAST_NAMES[(at + Math.floor(at / 10)) % 10]]
  const round = Math.floor(at / 100)
  return `${first} ${last}${round === 0 ? '' : ` ${round + 1}`}`
}

/** Four letters, each place its own: a device is named by letters. */
function lettersOf(place: number): string {
  return [...String(place).padStart(4, '0')].map((figure) => 'abcdefghij'[Number(figure)]).join('')
}

function certaintyOf(learner: number, item: number): Certainty {
  if (item === 3) return 3
  return (learner + item) % 3 === 0 ? 2 : (learner * item) % 5 === 1 ? 1 : 3
}

/** Mostly right; where the class goes wrong, most go wrong alike. */
function responseTo(question: Question, learner: number, item: number): readonly string[] {
  if (question.kind === 'order') return question.entries.map(({ id }) => id)
  if (question.kind !== 'choice' && question.kind !== 'multiple')
    throw new Error(`${question.id} is not chosen in`)
  const right = question.options.filter((option) => option.right).map(({ id }) => id)
  const wrong = question.options.find((option) => option.misconception !== undefined)
  if (learner >= MADE_UP) {
    // The further on in a class, the more a learner knows; chance has its part.
    const knows = ((learner * 7) % 10) + ((learner * 13 + item * 29) % 7)
    const others = question.options.filter((option) => !option.right)
    const other = others[(learner + item) % others.length]
    return knows < 3 + ((item * 5) % 10) && other ? [other.id] : right
  }
  const isWrong = item === 3 ? learner % 4 !== 3 : (learner * 5 + item * 3) % (item === 8 ? 2 : 7) === 0
  return isWrong && wrong ? [wrong.id] : right
}

function shippedQuestions(folder: string): readonly Question[] {
  const { questions }: { readonly questions: readonly Question[] } = JSON.parse(
    readFileSync(`${folder}/quizzes/self-study.json`, 'utf8'),
  )
  return ITEMS.flatMap((id) => questions.find((question) => question.id === id) ?? [])
}
