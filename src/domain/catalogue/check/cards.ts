import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { checkLength, sameAs } from './words.ts'

/** A flashcard asks one thing that cannot be answered yes or no, in few words, and says what it is for. */
export function checkCards({ cards, points, misconceptions }: Draft): readonly Problem[] {
  const beliefs = new Set([
    ...points.filter(({ kind }) => kind === 'misconception').map(({ value }) => value.id),
    ...misconceptions.map(({ value }) => value.id),
  ])
  const fronts = new Map<string, { owner: Owner; spot: Spot }>()
  return cards.flatMap(({ spot, value }) => {
    const owner = `card ${value.id}`
    const at = (field: string) => inside(spot, field)
    const same = fronts.get(sameAs(value.front))
    if (same === undefined) fronts.set(sameAs(value.front), { owner, spot: at('front') })
    return [
      ...checkLength(at('front'), owner, 'front', value.front, { warn: 25, max: 40 }),
      ...('back' in value ? checkLength(at('back'), owner, 'back', value.back, { warn: 20, max: 35 }) : []),
      ...(value.more === undefined ? [] : checkLength(at('more'), owner, 'more', value.more, { max: 60 })),
      // A cloze says its sentence and leaves a hole; it asks nothing.
      ...(value.kind === 'cloze' ? [] : checkAsking(at('front'), owner, value.front)),
      ...(same === undefined
        ? []
        : [
            error(at('front'), {
              kind: 'same-text',
              owner,
              field: 'front',
              other: same.owner,
              first: same.spot,
            }),
          ]),
      ...(value.points.length === 0
        ? [error(at('points'), { kind: 'names-nothing', owner, want: 'point or misconception' })]
        : []),
      ...(value.use === 'misconception' &&
      value.points.length > 0 &&
      !value.points.some((id) => beliefs.has(id))
        ? [error(at('points'), { kind: 'names-nothing', owner, want: 'misconception' })]
        : []),
    ]
  })
}

const YES_OR_NO =
  /^(?:is|are|was|were|does|do|did|can|could|should|has|have|had|will|would|may|might|must|isn’t|aren’t|don’t|doesn’t)\b/i

function checkAsking(spot: Spot, owner: Owner, front: string): readonly Problem[] {
  // What someone is quoted as saying is not what the card asks.
  const asked = front.replace(/“[^”]*”/g, '“…”')
  const marks = asked.split('?').length - 1
  const question = asked
    .split(/(?<=[.!?:;…”])\s+/)
    .findLast((sentence) => sentence.includes('?'))
    ?.trim()
  const start = question === undefined ? undefined : YES_OR_NO.exec(question)?.[0]
  return [
    ...(marks === 1 ? [] : [error(spot, { kind: 'question-marks', owner, count: marks })]),
    ...(start === undefined ? [] : [error(spot, { kind: 'yes-or-no', owner, start })]),
  ]
}
