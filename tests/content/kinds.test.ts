import { describe, expect, test } from 'vitest'
import type { Option, Question } from '#domain/catalogue/question.ts'
import { mark } from '#domain/quiz/mark.ts'
import { partsOf } from '#domain/quiz/parts.ts'
import type { Response } from '#domain/quiz/response.ts'
import { entryShapeOf, needsOf } from '#domain/quiz/task/entry.ts'
import { reading } from './texts.ts'

const { catalogue } = reading
const { questions, tasks, cards, points } = catalogue

const KINDS = ['choice', 'multiple', 'order', 'match', 'classify', 'cloze', 'short', 'numeric'] as const

describe('questions of every kind', () => {
  test('each kind has two real ones or more, gaps to pick and gaps to type too', () => {
    for (const kind of KINDS) {
      expect(questions.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
    }
    const clozes = questions.flatMap((one) => (one.kind === 'cloze' ? [one] : []))
    for (const way of ['pick', 'type']) {
      const such = clozes.filter(({ gaps }) => gaps.some((gap) => gap.way === way))
      expect(such.length, way).toBeGreaterThanOrEqual(2)
    }
  })

  test('marks can be earned by halves in an order and in a question with several right ones', () => {
    expect(questions.some((one) => one.kind === 'order' && one.scoring === 'pairs')).toBe(true)
    expect(questions.some((one) => one.kind === 'multiple' && one.scoring === 'partial')).toBe(true)
  })

  test('the answer that is shown as right is marked right, and nothing given earns nothing', () => {
    for (const question of questions) {
      expect(mark(question, rightOf(question)), question.id).toMatchObject({ right: true, fraction: 1 })
      expect(mark(question, []), question.id).toMatchObject({ right: false, fraction: 0 })
    }
  })

  test('the right option is the longest no more often than luck would have it, and a tenth', () => {
    const lists = questions.flatMap(optionsIn)
    const longest = lists.filter((options) => {
      const [first, second] = options.toSorted((a, b) => b.text.length - a.text.length)
      return first?.right === true && first.text.length > (second?.text.length ?? 0)
    })
    const luck = lists.reduce((sum, options) => sum + 1 / options.length, 0)
    expect(longest.length).toBeLessThanOrEqual(luck + lists.length / 10)
  })
})

describe('flashcards of every kind', () => {
  test('each kind has two real ones or more', () => {
    for (const kind of ['plain', 'cloze', 'marking-point', 'order', 'sum'] as const) {
      expect(cards.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
    }
  })

  test('the first one needs nothing that is loaded later: it is asked before that', () => {
    expect(['plain', 'cloze']).toContain(cards[0]?.kind)
  })
})

describe('tasks', () => {
  test('Gibbs and Kolb are to be written, with a weak sample and a better one', () => {
    const writing = tasks.filter(({ kind }) => kind === 'writing')
    expect(writing.map(({ concept }) => concept)).toEqual(expect.arrayContaining(['gibbs', 'kolb']))
    for (const { id, samples } of writing) {
      const met = samples.map(({ awards }) => Object.values(awards).filter(({ award }) => award === 'met'))
      expect(new Set(met.map((awards) => awards.length)).size, id).toBeGreaterThanOrEqual(2)
    }
  })

  test('each marking point is rehearsed once, by a few questions asked aloud', () => {
    const rehearsals = tasks.filter(({ kind }) => kind === 'rehearsal')
    const asked = points.flatMap(({ id, kind }) => (kind === 'marking-point' ? [id] : []))
    expect(asked).toHaveLength(17)
    expect(rehearsals.map((one) => one.points[0]).toSorted()).toEqual(asked.toSorted())
    for (const { id, parts } of rehearsals) {
      expect(parts.length, id).toBeGreaterThanOrEqual(3)
      expect(parts.length, id).toBeLessThanOrEqual(5)
    }
  })

  test('a rehearsal becomes an entry that spreads over its fields, and says what else the log needs', () => {
    const rehearsals = tasks.filter(({ kind }) => kind === 'rehearsal')
    const shapes = rehearsals.map((task) => [task.points[0], entryShapeOf(task).type, needsOf(task)?.counts])
    expect(shapes.filter(([point]) => point?.startsWith('self-study.')).toSorted()).toEqual([
      ['self-study.mp.1', 'reflection', 'resource'],
      ['self-study.mp.2', 'application', undefined],
      ['self-study.mp.3', 'reflection', undefined],
    ])
    for (const task of rehearsals) {
      const { fields } = entryShapeOf(task)
      expect(new Set(Object.values(fields)).size, task.id).toBeGreaterThanOrEqual(3)
    }
  })

  test('a mark point that is not met has a flashcard to bring', () => {
    const carded = new Set(cards.flatMap((card) => card.points))
    const without = tasks.flatMap(({ id, marks }) =>
      marks.filter(({ point }) => !carded.has(point)).map((one) => `${id} ${one.id}`),
    )
    expect(without).toEqual([])
  })
})

function rightOf(question: Question): Response {
  if (question.kind === 'order') return question.entries.map(({ id }) => id)
  if (question.kind === 'choice' || question.kind === 'multiple')
    return question.options.filter(({ right }) => right).map(({ id }) => id)
  return partsOf(question).map((part) => {
    if (part.ask === 'pick') return `${part.id}=${part.options.find(({ right }) => right)?.id}`
    return `${part.id}=${part.ask === 'type' ? part.typed.accept[0]?.text : part.value}`
  })
}

function optionsIn(question: Question): readonly (readonly Option[])[] {
  if (question.kind === 'choice') return [question.options]
  if (question.kind !== 'cloze') return []
  return question.gaps.flatMap((gap) => (gap.way === 'pick' ? [gap.options] : []))
}
