import { betterId } from '#domain/catalogue/better-id.ts'
import type { Draft, PageDraft, Tag } from '#domain/catalogue/draft.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Problem } from '#domain/catalogue/problem.ts'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { type Known, knownIn, type Nameable, unknown } from './known.ts'

/** What a component of the pages asks for: attributes it cannot do without, and what they name. */
interface Component {
  readonly needs: readonly string[]
  readonly names?: readonly [attribute: string, what: Nameable]
  /** An attribute that is one of a few words. */
  readonly oneOf?: readonly [attribute: string, allowed: readonly string[]]
}

const COMPONENTS: Readonly<Record<string, Component>> = {
  Lead: { needs: [] },
  Section: { needs: ['id', 'title'] },
  Beside: { needs: ['points'], names: ['points', 'point'] },
  Mis: { needs: ['id'], names: ['id', 'misconception'] },
  Term: { needs: ['id'], names: ['id', 'term'] },
  Prompt: { needs: ['id', 'ask'] },
  Evidence: { needs: ['point'], names: ['point', 'marking point'] },
  Guess: { needs: ['id', 'ask'] },
  Again: { needs: ['of'], names: ['of', 'guess'] },
  Why: { needs: ['id', 'ask'] },
  Trust: { needs: [] },
  Model: { needs: ['of'], names: ['of', 'model'] },
  Measure: { needs: ['of'], oneOf: ['of', MEASURE_IDS] },
  Say: { needs: ['who'] },
}

/** Components that have an id of their own on the page. */
export const NAMED: ReadonlySet<string> = new Set(['Section', 'Prompt', 'Guess', 'Why'])

/** Pages use components that exist and name what exists; a law page says whose law it is and when it was read. */
export function checkPages(draft: Draft): readonly Problem[] {
  const known = knownIn(draft)
  return [
    ...draft.pages.flatMap((page) => page.tags.flatMap((tag) => checkTag(tag, page, known))),
    ...draft.concepts.flatMap(({ id, spot, value }) => {
      const owner = `concept ${id}`
      const { law, nation, reviewed } = value
      return [
        ...(law && nation === undefined
          ? [error(spot, { kind: 'missing-field', owner, field: 'nation' })]
          : []),
        ...(law && reviewed === undefined
          ? [error(spot, { kind: 'missing-field', owner, field: 'reviewed' })]
          : []),
        ...(reviewed === undefined || isDate(reviewed)
          ? []
          : [
              error(inside(spot, 'reviewed'), {
                kind: 'bad-date',
                owner,
                field: 'reviewed',
                got: `“${reviewed}”`,
              }),
            ]),
      ]
    }),
  ]
}

function checkTag(tag: Tag, { home }: PageDraft, known: Known): readonly Problem[] {
  const component = COMPONENTS[tag.name]
  if (component === undefined) {
    const near = nearest(tag.name, Object.keys(COMPONENTS))
    return [
      error(tag.spot, {
        kind: 'unknown-component',
        name: tag.name,
        ...(near === undefined ? {} : { nearest: near }),
      }),
    ]
  }
  const owner = `<${tag.name}>`
  const named = component.names === undefined ? undefined : tag.attributes.get(component.names[0])
  const own = NAMED.has(tag.name) ? tag.attributes.get('id') : undefined
  return [
    ...component.needs.flatMap((field) =>
      tag.attributes.has(field) ? [] : [error(tag.spot, { kind: 'missing-field', owner, field })],
    ),
    ...[...tag.attributes].flatMap(([field, { spot }]) =>
      component.needs.includes(field)
        ? []
        : [error(spot, { kind: 'unknown-field', owner, field, allowed: component.needs })],
    ),
    ...(own === undefined ? [] : checkId(own, owner)),
    ...(component.oneOf === undefined ? [] : checkOneOf(tag, ...component.oneOf)),
    ...(named === undefined || component.names === undefined
      ? []
      : checkNames(named, component.names[1], owner, known, home.kind === 'unit' ? home.id : undefined)),
  ]
}

function checkOneOf(tag: Tag, field: string, allowed: readonly string[]): readonly Problem[] {
  const written = tag.attributes.get(field)
  if (written === undefined || allowed.includes(written.value)) return []
  const near = nearest(written.value, allowed)
  return [
    error(written.spot, {
      kind: 'not-one-of',
      owner: `<${tag.name}>`,
      field,
      got: `“${written.value}”`,
      allowed,
      ...(near === undefined ? {} : { nearest: near }),
    }),
  ]
}

function checkId(
  { value, spot }: { readonly value: string; readonly spot: Tag['spot'] },
  owner: string,
): readonly Problem[] {
  if (value.length > ID_MAX_LENGTH) return [error(spot, { kind: 'long-id', owner, id: value })]
  return ID_SHAPE.test(value)
    ? []
    : [error(spot, { kind: 'bad-id', owner, id: value, better: betterId(value) })]
}

function checkNames(
  { value, spot }: { readonly value: string; readonly spot: Tag['spot'] },
  what: Nameable,
  owner: string,
  known: Known,
  unit: string | undefined,
): readonly Problem[] {
  return [...value.matchAll(/\S+/g)].flatMap((match) =>
    known[what].has(match[0])
      ? []
      : [
          error(
            'offset' in spot ? { ...spot, offset: spot.offset + match.index } : spot,
            unknown(known, what, match[0], owner, unit),
          ),
        ],
  )
}

/** A day of the calendar as `2026-11-22`. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
