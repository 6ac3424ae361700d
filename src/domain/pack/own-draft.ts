import { type Draft, EMPTY_DRAFT } from '#domain/catalogue/draft.ts'
import type { Spot } from '#domain/catalogue/problem.ts'
import type { ClozeQuestion, Option, Question, Typed, WrongPair } from '#domain/catalogue/question.ts'
import type { QuestionDraft } from '#domain/catalogue/question-schema.ts'
import type { TaskDraft } from '#domain/catalogue/task-schema.ts'
import type { Id } from '#domain/id.ts'
import type { OwnItem, Writing } from './own.ts'

/**
 * A tutor's own items in the shape that content is checked in, so that the same rules hold for both. Each stands in a
 * file of its own, named by its id. A wrong answer that names no misconception counts as plain: a tutor need not say so.
 */
export function draftOfOwn(items: readonly OwnItem[]): Draft {
  return {
    ...EMPTY_DRAFT,
    questions: items.flatMap((item) =>
      item.kind === 'question'
        ? [
            {
              spot: spotOf(item.question.id),
              value: questionDraft(item.question),
              unit: item.question.concept,
            },
          ]
        : [],
    ),
    tasks: items.flatMap((item) =>
      item.kind === 'writing' ? [{ spot: spotOf(item.writing.id), value: taskDraft(item.writing) }] : [],
    ),
    cards: items.flatMap((item) => {
      if (item.kind !== 'card') return []
      const { id, edition, front, back } = item.card
      // A pack's card belongs to no point: learners keep it among their own.
      const value = { ...PLAIN_CARD, points: [id], id, edition, front, back }
      return [{ spot: spotOf(id), value, home: { kind: 'unit', id } as const }]
    }),
  }
}

/** Where an own item stands while it is checked. */
export function spotOf(id: Id): Spot {
  return { file: id, path: [] }
}

const PLAIN_CARD = { kind: 'plain', use: 'application' } as const

/** A writing as one of the site’s tasks, as far as a tutor writes one: without parts, samples and an example. */
function taskDraft({ id, edition, prompt, looksFor, points }: Writing): TaskDraft {
  return {
    ...{ id, edition, kind: 'writing', title: '', units: [], concept: '', points: [...points], minutes: 1 },
    ...{ brief: prompt, parts: [], exemplar: {}, samples: [] },
    marks: looksFor.map((one) => ({ ...one, look: '', point: '' })),
  }
}

function questionDraft(question: Question): QuestionDraft {
  const head = headOf(question)
  switch (question.kind) {
    case 'choice':
      return { ...head, kind: 'choice', options: question.options.map(optionDraft) }
    case 'multiple': {
      const scoring = question.scoring === undefined ? {} : { scoring: question.scoring }
      return { ...head, kind: 'multiple', ...scoring, options: question.options.map(optionDraft) }
    }
    case 'order': {
      const { cyclic, scoring, entries, swaps } = question
      const how = scoring === undefined ? {} : { scoring }
      return {
        ...{ ...head, ...plainUnless(swaps), kind: 'order', cyclic, ...how },
        entries: [...entries],
        swaps: [...swaps],
      }
    }
    case 'match': {
      const { left, right, mistakes } = question
      return {
        ...{ ...head, ...plainUnless(mistakes), kind: 'match', left: [...left], right: [...right] },
        mistakes: mistakes.map(wrongDraft),
      }
    }
    case 'classify': {
      const { bins, things, mistakes } = question
      return {
        ...{ ...head, ...plainUnless(mistakes), kind: 'classify', bins: [...bins], things: [...things] },
        mistakes: mistakes.map(wrongDraft),
      }
    }
    case 'cloze':
      return {
        ...{ ...head, ...plainUnless(question.gaps.flatMap(wrongIn)), kind: 'cloze', text: question.text },
        gaps: question.gaps.map((gap) =>
          gap.way === 'pick'
            ? { way: 'pick', id: gap.id, options: gap.options.map(optionDraft) }
            : { way: 'type', id: gap.id, ...typedDraft(gap) },
        ),
      }
    case 'short':
      return { ...head, ...plainUnless(question.reject), kind: 'short', ...typedDraft(question) }
    case 'numeric': {
      const { value, tolerance, measure, why, mistakes } = question
      const unit = measure === undefined ? {} : { measure }
      return {
        ...{ ...head, ...plainUnless(mistakes), kind: 'numeric', value, tolerance, ...unit, why },
        mistakes: mistakes.map(wrongDraft),
      }
    }
  }
}

function headOf({ id, edition, concept, points, stem }: Question) {
  return { id, edition, concept, points: [...points], stem }
}

function optionDraft({ id, text, right, why, misconception }: Option) {
  if (right) return { id, text, why, right: true as const }
  return { id, text, why, ...diagnosis(misconception) }
}

function wrongDraft<T extends WrongPair | Typed['reject'][number] | { readonly misconception?: Id }>({
  misconception,
  ...rest
}: T) {
  return { ...rest, ...diagnosis(misconception) }
}

function typedDraft({ accept, reject, typos, why }: Typed) {
  return { accept: [...accept], reject: reject.map(wrongDraft), typos, why }
}

function diagnosis(misconception: Id | undefined) {
  return misconception === undefined ? { plain: true as const } : { misconception }
}

function wrongIn(gap: ClozeQuestion['gaps'][number]): readonly { readonly misconception?: Id }[] {
  return gap.way === 'pick' ? gap.options : gap.reject
}

function plainUnless(mistakes: readonly { readonly misconception?: Id }[]) {
  return mistakes.some(({ misconception }) => misconception !== undefined) ? {} : { plain: true as const }
}
