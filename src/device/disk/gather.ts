import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import type { Segment } from '#domain/journal/segment.ts'
import { unseal } from '#domain/journal/unseal.ts'

/** Facts by what they are about, as a fold takes them: from single records and from segments. */
export interface Gathered {
  readonly groups: Map<Subject, StoredFact[]>
  add(fact: StoredFact, subjects: readonly Subject[]): void
  /** Of a whole segment, whose subjects are as the rules have them. */
  addAll(segment: Segment): void
}

/** Gathers facts about every subject, or about those that are wanted and no others. */
export function createGathered(wanted?: Iterable<Subject>): Gathered {
  const groups = new Map<Subject, StoredFact[]>()
  for (const subject of wanted ?? []) groups.set(subject, [])
  const groupOf = (subject: Subject): StoredFact[] | undefined => {
    const known = groups.get(subject)
    if (known || wanted) return known
    const group: StoredFact[] = []
    groups.set(subject, group)
    return group
  }
  return {
    groups,
    add(fact, subjects) {
      for (const subject of subjects) put(groupOf(subject), fact)
    },
    addAll(segment) {
      const { count, texts, factAt, eachAbout } = unseal(segment)
      // A subject is looked up once for all the facts about it.
      const known: (StoredFact[] | undefined)[] = []
      const isKnown = new Uint8Array(texts.length)
      let fact: StoredFact | undefined
      let place = 0
      const take = (text: number) => {
        if (isKnown[text] !== 1) {
          known[text] = groupOf(texts[text] ?? '')
          isKnown[text] = 1
        }
        const group = known[text]
        if (!group) return
        fact ??= factAt(place)
        if (fact) put(group, fact)
      }
      for (; place < count; place++) {
        fact = undefined
        eachAbout(place, take)
      }
    },
  }
}

/** Named twice by one fact, a subject still holds it once. */
function put(group: StoredFact[] | undefined, fact: StoredFact): void {
  if (group && group.at(-1) !== fact) group.push(fact)
}
