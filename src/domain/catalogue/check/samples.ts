import { WHY } from '#domain/catalogue/alike.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { TaskDraft } from '#domain/catalogue/task-schema.ts'
import { unknownIn } from './known.ts'
import { checkLength } from './words.ts'

type SampleDraft = TaskDraft['samples'][number]

/** A marked sample answers the task's own parts and is marked on every mark point, by words that stand in it. */
export function checkSample(
  spot: Spot,
  owner: Owner,
  sample: SampleDraft,
  { parts, marks }: TaskDraft,
): readonly Problem[] {
  const { texts, awards } = sample
  const partIds = parts.map(({ id }) => id)
  const markIds = marks.map(({ id }) => id)
  return [
    ...(Object.keys(texts).length === 0
      ? [error(inside(spot, 'texts'), { kind: 'names-nothing', owner, want: 'part' })]
      : []),
    ...Object.entries(texts).flatMap(([id, text]) => [
      ...unknownIn(inside(spot, 'texts', id), owner, 'part', id, partIds),
      ...checkLength(inside(spot, 'texts', id), owner, id, text, { max: 300 }),
    ]),
    ...Object.keys(awards).flatMap((id) => unknownIn(inside(spot, 'awards', id), owner, 'mark', id, markIds)),
    ...markIds.flatMap((id) =>
      awards[id] === undefined
        ? [error(inside(spot, 'awards'), { kind: 'missing-field', owner: `awards of ${owner}`, field: id })]
        : [],
    ),
    ...Object.entries(awards).flatMap(([id, award]) =>
      checkAward(inside(spot, 'awards', id), `mark ${id} of ${owner}`, award, Object.values(texts)),
    ),
  ]
}

/** The first sample teaches where a passage is found, so it needs one mark point that is met, be it partly. */
export function checkFirstSample(
  spot: Spot,
  owner: Owner,
  [first]: TaskDraft['samples'],
): readonly Problem[] {
  if (first === undefined) return []
  const awards = Object.values(first.awards)
  return awards.length > 0 && awards.every(({ award }) => award === 'not-yet')
    ? [error(inside(spot, 0), { kind: 'none-met', owner: `sample ${first.id} of ${owner}` })]
    : []
}

function checkAward(
  spot: Spot,
  owner: Owner,
  { award, quote, why }: SampleDraft['awards'][string],
  texts: readonly string[],
): readonly Problem[] {
  return [
    ...checkLength(inside(spot, 'why'), owner, 'why', why, WHY),
    ...(award !== 'not-yet' && quote === undefined
      ? [error(spot, { kind: 'missing-field', owner, field: 'quote' })]
      : []),
    ...(quote === undefined || texts.some((text) => text.includes(quote))
      ? []
      : [error(inside(spot, 'quote'), { kind: 'quote-not-there', owner, quote })]),
  ]
}
