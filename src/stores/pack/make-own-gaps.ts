import type { ClozeQuestion, PickGap, TypeGap } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'

/** Names a part of the question. */
type NewId = () => Id

/**
 * Puts a gap into the text: in place of the words from `from` to `to`, which are then its right answer, or between two
 * words where they are the same place. Its entry stands among the others in the text’s order.
 */
export function addGap(
  question: ClozeQuestion,
  [from, to]: readonly [from: number, to: number],
  newId: NewId,
): { readonly question: ClozeQuestion; readonly at: number } {
  const { text, gaps } = question
  const taken = new Set([...gaps.map(({ id }) => id), ...marksIn(text)])
  let number = 1
  while (taken.has(`gap-${number}`)) number += 1
  const id = `gap-${number}`
  const chosen = text.slice(from, to)
  // A gap holds no other one.
  const isPlain = !/[{}]/.test(chosen)
  const missing = isPlain ? chosen.trim() : ''
  const until = isPlain ? to : from
  const before = isPlain ? from + (chosen.length - chosen.trimStart().length) : from
  const after = isPlain ? until - (chosen.length - chosen.trimEnd().length) : until
  const start = missing === '' ? from : before
  const written = `${text.slice(0, start)}{{${id}}}${text.slice(missing === '' ? from : after)}`
  const gap: PickGap = {
    way: 'pick',
    id,
    options: [
      { id: newId(), text: missing, right: true, why: '' },
      { id: newId(), text: '', right: false, why: '' },
    ],
  }
  const order = marksIn(written)
  const all = [...gaps, gap].toSorted((a, b) => placeOf(order, a.id) - placeOf(order, b.id))
  return { question: { ...question, text: written, gaps: all }, at: all.indexOf(gap) }
}

/** Takes a gap away; its right answer stands in the text again. */
export function dropGap(question: ClozeQuestion, at: number): ClozeQuestion {
  const gap = question.gaps[at]
  if (!gap) return question
  const answer = gap.way === 'pick' ? gap.options.find(({ right }) => right)?.text : gap.accept[0]?.text
  return {
    ...question,
    text: question.text.replaceAll(`{{${gap.id}}}`, () => answer ?? ''),
    gaps: question.gaps.filter((_, place) => place !== at),
  }
}

/** The same gap filled in another way: what is right stays right, and what is wrong stays wrong. */
export function gapAs(gap: PickGap | TypeGap, way: 'pick' | 'type', newId: NewId): PickGap | TypeGap {
  if (gap.way === way) return gap
  if (gap.way === 'pick') {
    const right = gap.options.filter((option) => option.right)
    const wrong = gap.options.filter((option) => !option.right && option.text.trim() !== '')
    return {
      way: 'type',
      id: gap.id,
      accept: right.length > 0 ? right.map(({ text }) => ({ text })) : [{ text: '' }],
      reject: wrong.map(({ text, why, misconception }) => ({ text, why, ...belief(misconception) })),
      typos: 1,
      why: right[0]?.why ?? '',
    }
  }
  const [best] = gap.accept
  const wrong = gap.reject.length > 0 ? gap.reject : [{ text: '', why: '' }]
  return {
    way: 'pick',
    id: gap.id,
    options: [
      { id: newId(), text: best?.text ?? '', right: true, why: gap.why },
      ...wrong.map((one) => ({ ...one, id: newId(), right: false })),
    ],
  }
}

function belief(misconception: Id | undefined): { readonly misconception?: Id } {
  return misconception === undefined ? {} : { misconception }
}

function marksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, mark = '']) => mark)
}

/** What does not stand in the text comes last. */
function placeOf(order: readonly string[], id: string): number {
  const place = order.indexOf(id)
  return place < 0 ? order.length : place
}
