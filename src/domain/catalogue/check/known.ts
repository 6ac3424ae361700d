import type { Draft } from '#domain/catalogue/draft.ts'
import { nearest } from '#domain/catalogue/near.ts'
import {
  error,
  type Owner,
  type Problem,
  type ReferenceTrouble,
  type Spot,
} from '#domain/catalogue/problem.ts'
import type { Id } from '#domain/id.ts'

/** What a piece of content may name. */
export type Nameable =
  | 'point'
  | 'marking point'
  | 'misconception'
  | 'concept'
  | 'unit'
  | 'section'
  | 'term'
  | 'guess'
  | 'model'

/** All ids that content may name, by what they are. A `point` is a unit's point or a wider misconception. */
export type Known = Readonly<Record<Nameable, ReadonlySet<Id>>>

/** Collects what a draft holds that can be named. */
export function knownIn(draft: Draft): Known {
  const unitPoints = draft.points.map(({ value }) => value.id)
  const wider = draft.misconceptions.map(({ value }) => value.id)
  const ofKind = (kind: string) =>
    draft.points.filter((point) => point.kind === kind).map(({ value }) => value.id)
  return {
    point: new Set([...unitPoints, ...wider]),
    'marking point': new Set(ofKind('marking-point')),
    misconception: new Set([...ofKind('misconception'), ...wider]),
    concept: new Set(draft.concepts.map(({ id }) => id)),
    unit: new Set(draft.units.map(({ value }) => value.id)),
    section: new Set(idsOfTags(draft, 'Section')),
    term: new Set(draft.terms.map(({ value }) => value.id)),
    guess: new Set(idsOfTags(draft, 'Guess')),
    model: new Set(draft.models.map(({ value }) => value.id)),
  }
}

/** What to say of a name that leads nowhere: its family's numbers where it has one, else the nearest name. */
export function unknown(
  known: Known,
  what: Nameable,
  id: string,
  owner: Owner,
  homeUnit?: Id,
): Extract<ReferenceTrouble, { kind: 'unknown-reference' }> {
  const has = familyOf(known, what, id, homeUnit)
  const near = has === undefined ? nearest(id, known[what]) : undefined
  return {
    kind: 'unknown-reference',
    owner,
    what,
    id,
    ...(has === undefined ? {} : { has }),
    ...(near === undefined ? {} : { nearest: near }),
  }
}

/** Says that a name is none of a thing's own: an entry of a question, a turn of a scenario. */
export function unknownIn(
  spot: Spot,
  owner: Owner,
  what: string,
  id: string,
  names: Iterable<string>,
): readonly Problem[] {
  const all = [...new Set(names)]
  if (all.includes(id)) return []
  const near = nearest(id, all)
  const has =
    all.length === 0 ? 'there is none' : `there ${all.length === 1 ? 'is' : 'are'} ${all.join(', ')}`
  return [
    error(spot, {
      kind: 'unknown-reference',
      owner,
      what,
      id,
      ...(near === undefined ? { has } : { nearest: near }),
    }),
  ]
}

/** `the unit has mp.1 to mp.3` for a point of that unit; `there are x.heat.1 to x.heat.7` for a wider one. */
function familyOf(known: Known, what: Nameable, id: string, homeUnit: Id | undefined): string | undefined {
  const match = /^(.*)\.(\d+)$/.exec(id)
  const family = match?.[1]
  if (family === undefined) return undefined
  const numbers = [...known[what]].flatMap((other) => {
    const number = other.startsWith(`${family}.`) ? Number(other.slice(family.length + 1)) : Number.NaN
    return Number.isInteger(number) ? [number] : []
  })
  if (numbers.length === 0) return undefined
  const dot = family.lastIndexOf('.')
  const unit = family.slice(0, Math.max(dot, 0))
  const inUnit = known.unit.has(unit)
  const stem = inUnit ? family.slice(dot + 1) : family
  const range = rangeOf(
    stem,
    numbers.sort((a, b) => a - b),
  )
  if (!inUnit) return numbers.length === 1 ? `there is ${range}` : `there are ${range}`
  return `${unit === homeUnit ? 'the unit' : unit} has ${range}`
}

/** `mp.1`, `mp.1 and mp.2`, `mp.1 to mp.4`; gaps are spelled out. */
function rangeOf(stem: string, numbers: readonly number[]): string {
  const names = numbers.map((number) => `${stem}.${number}`)
  const whole = numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  if (whole && names.length > 2) return `${names[0]} to ${names.at(-1)}`
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function idsOfTags({ pages }: Draft, name: string): readonly Id[] {
  return pages.flatMap(({ tags }) =>
    tags.flatMap((tag) => (tag.name === name ? (tag.attributes.get('id')?.value ?? []) : [])),
  )
}
