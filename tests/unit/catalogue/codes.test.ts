import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { PROBLEM_KINDS } from '#messages/problems/all.ts'
import type { CodedFault } from './coded-fault.ts'
import { ANSWER_CODES } from './codes-of-answers.ts'
import { SCENARIO_CODES } from './codes-of-scenarios.ts'
import { SHAPE_CODES } from './codes-of-shape.ts'
import { FAULTS } from './faults.ts'
import { CARD_FAULTS } from './faults-of-cards.ts'
import { OTHER_FAULTS } from './faults-of-kinds.ts'
import { MODEL_FAULTS } from './faults-of-models.ts'
import { PAGE_FAULTS, RECALL_FAULTS, UNFINISHED } from './faults-of-reading.ts'
import { TASK_FAULTS } from './faults-of-tasks.ts'
import { smallContent } from './small-content.ts'
import { wholeContent } from './whole-content.ts'

/** The codes that the design gives to what can be wrong with a question, a scenario and their words. */
const CODES = `
  E_SYNTAX E_UNKNOWN_FIELD E_DUP_ID E_BAD_ID E_NO_CORRECT E_MANY_CORRECT E_FEW_OPTIONS E_SAME_TEXT
  E_NO_DIAGNOSIS E_NO_MISCONCEPTION E_MISC_NO_CARD E_NO_CONCEPT E_GAP_MISMATCH E_ACCEPT_REJECT E_WEIGHT
  E_ORDER_SWAP E_START E_DANGLING E_NODE_KIND E_UNREACHABLE E_STUCK E_TRAP E_NO_ENDING E_TOO_BIG E_FREE_MARKS
  E_METER E_HTML E_TOO_LONG W_NEVER_OFFERED W_ALWAYS_LONGEST W_POSITION W_ABSOLUTE W_NEGATIVE W_STAGE
  W_ONE_PATH W_NO_FEEDBACK W_READING W_REV`.match(/\w+/g)

const CODED = [...SHAPE_CODES, ...ANSWER_CODES, ...SCENARIO_CODES]

const told = ({ changes }: Pick<CodedFault, 'changes'>) => readCatalogue(wholeContent(changes)).problems

test('content with questions of every kind and with tasks has nothing said of it', () => {
  expect(readCatalogue(wholeContent()).problems).toEqual([])
})

describe('each code has a fault that an author is told of, with place and cure', () => {
  test.each(CODED)('$code $kind: $sentence', (fault) => {
    expect(told(fault).map(({ sentence }) => sentence)).toContain(fault.sentence)
    const problem = told(fault).find(({ sentence }) => sentence === fault.sentence)
    expect(problem?.kind).toBe(fault.kind)
    // A wrong option without its reason is refused here, where the design would only warn.
    const stops = fault.code.startsWith('E_') || fault.code === 'W_NO_FEEDBACK'
    expect(problem?.level).toBe(stops ? 'error' : 'warning')
  })

  test('and none is left out', () => {
    expect(new Set(CODED.map(({ code }) => code))).toEqual(new Set(CODES))
  })
})

describe('what else can be wrong in questions of parts and in tasks', () => {
  test.each(TASK_FAULTS)('$code $kind: $sentence', (fault) => {
    expect(told(fault)).toContainEqual(
      expect.objectContaining({ kind: fault.kind, sentence: fault.sentence }),
    )
  })
})

describe('what else can be wrong in flashcards of kinds of their own', () => {
  test.each(CARD_FAULTS)('$kind: $sentence', (fault) => {
    expect(told(fault)).toContainEqual(
      expect.objectContaining({ kind: fault.kind, sentence: fault.sentence }),
    )
  })
})

describe('what keeps a flashcard from being recalled, or a page from being read', () => {
  test.each([...RECALL_FAULTS, ...PAGE_FAULTS])('$code $kind: $sentence', (fault) => {
    expect(told(fault)).toContainEqual(
      expect.objectContaining({ kind: fault.kind, sentence: fault.sentence }),
    )
  })
})

describe('what is still to be written', () => {
  test.each(UNFINISHED)('$kind: $sentence', ({ sentence }) => {
    expect(readCatalogue(smallContent()).unfinished.map((each) => each.sentence)).toContain(sentence)
  })
})

describe('what else can be wrong anywhere', () => {
  test.each([...OTHER_FAULTS, ...MODEL_FAULTS])('$code $kind: $sentence', (fault) => {
    expect(told(fault)).toContainEqual(
      expect.objectContaining({ kind: fault.kind, sentence: fault.sentence }),
    )
  })
})

test('every kind of problem has a fault that brings it out', () => {
  const kinds = [
    ...[
      ...CODED,
      ...TASK_FAULTS,
      ...CARD_FAULTS,
      ...OTHER_FAULTS,
      ...MODEL_FAULTS,
      ...RECALL_FAULTS,
      ...PAGE_FAULTS,
      ...UNFINISHED,
    ].map(({ kind }) => kind),
    ...readCatalogue(smallContent(FAULTS)).problems.map(({ kind }) => kind),
    ...OF_FILES,
  ]
  expect(PROBLEM_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([])
})

/** Kinds that whole files bring out: `read.test.ts` and `packs.test.ts` do. */
const OF_FILES = ['asked-again', 'not-text', 'no-front-matter', 'stray-file', 'code-clash', 'gone-id']

test('two that are to be told apart may be named in the question', () => {
  const changes = [
    {
      file: 'content/units/self-study/cards.yaml',
      from: 'Why hear a caller out?',
      to: 'Which was Dev’s call, hearing or fobbing off?',
    },
    { file: 'content/units/self-study/cards.yaml', from: 'It is shorter.', to: 'Fobbing off.' },
  ]
  expect(told({ changes })).toEqual([])
})
