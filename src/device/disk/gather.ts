import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import type { FactGroups } from '#domain/journal/fold.ts'
import { createLent, type GradedColumns, type Lent } from '#domain/journal/graded-columns.ts'
import type { Segment } from '#domain/journal/segment.ts'
import { unseal } from '#domain/journal/unseal.ts'

/**
 * Facts by what they are about, as a fold takes them: from single records and from segments. Of a segment only places
 * are kept, and what `get` gives is lent: years of answers are never all objects at once.
 */
export interface Gathered extends FactGroups {
  get(subject: Subject): readonly StoredFact[]
  /** The same facts, to be kept. */
  made(subject: Subject): readonly StoredFact[]
  add(fact: StoredFact, subjects: readonly Subject[]): void
  /** Of a whole segment, whose subjects are as the rules have them. */
  addAll(segment: Segment): void
}

/** A fact, or where one is that is lent: the segment’s number and the place in it. */
type Held = StoredFact | number

/** Of where a fact is, so many bits say the place; the others, the segment. */
const PLACE_BITS = 16
const PLACE = 2 ** PLACE_BITS - 1

/** Gathers facts about every subject, or about those that are wanted and no others. */
export function createGathered(wanted?: Iterable<Subject>): Gathered {
  const groups = new Map<Subject, Held[]>()
  for (const subject of wanted ?? []) groups.set(subject, [])
  const segments: GradedColumns[] = []
  const lent: Lent[] = []
  const groupOf = (subject: Subject): Held[] | undefined => {
    const known = groups.get(subject)
    if (known || wanted) return known
    const group: Held[] = []
    groups.set(subject, group)
    return group
  }
  const columnsOf = (held: number) => segments[held >>> PLACE_BITS]
  const lend = (held: number, number: number): StoredFact | undefined => {
    const into = lent[number] ?? createLent()
    lent[number] = into
    return columnsOf(held)?.lend(held & PLACE, into)
  }
  const factsOf = (
    subject: Subject,
    factAt: (held: number, number: number) => StoredFact | undefined,
  ): readonly StoredFact[] => {
    const facts: StoredFact[] = []
    for (const held of groups.get(subject) ?? []) {
      const fact = typeof held === 'number' ? factAt(held, facts.length) : held
      if (fact) facts.push(fact)
    }
    return facts
  }
  return {
    keys: () => groups.keys(),
    get: (subject) => factsOf(subject, lend),
    made: (subject) => factsOf(subject, (held) => columnsOf(held)?.make(held & PLACE)),
    add(fact, subjects) {
      for (const subject of subjects) {
        const group = groupOf(subject)
        if (group) put(group, fact)
      }
    },
    addAll(segment) {
      const { count, texts, graded, factAt, begins, about } = unseal(segment)
      const first = (segments.push(graded) - 1) << PLACE_BITS
      // A subject is looked up once for all the facts about it; null where it is not wanted.
      const known: (Held[] | null | undefined)[] = []
      // One loop and no calls back: a worker that was just started runs this before the engine has made calls cheap.
      for (let place = 0; place < count; place++) {
        let held: Held | undefined
        const end = Math.min(begins[place + 1] ?? 0, about.length)
        for (let at = begins[place] ?? 0; at < end; at++) {
          const text = about[at] ?? 0
          let group = known[text]
          if (group === undefined) {
            group = groupOf(texts[text] ?? '') ?? null
            known[text] = group
          }
          if (!group) continue
          held ??= graded.has(place) ? first + place : factAt(place)
          if (held !== undefined) put(group, held)
        }
      }
    },
  }
}

/** Named twice by one fact, a subject still holds it once. */
function put(group: Held[], fact: Held): void {
  if (group[group.length - 1] !== fact) group.push(fact)
}
