import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import { type KnownCards, pageWords, type Words } from './words.ts'

/** Which built-in cards have a row: they were graded, or put away, or brought forward. */
export interface Met {
  readonly ids: ReadonlySet<Id>
  /** Met once, and no longer among the cards whose words are known. */
  readonly withdrawn: readonly Id[]
}

/**
 * Which of these cards were met. Reads the keys that begin as theirs do, never those of one's own cards, of which
 * there may be a hundred thousand; all keys only where the words of the cards could not be had.
 */
export async function metAmong({ journal }: Device, { cards, unreachable }: Words): Promise<Met> {
  const prefixes = unreachable ? ['card:'] : prefixesOf(cards.map(({ id }) => id))
  const keys = (await Promise.all(prefixes.map((prefix) => journal.subjects(prefix)))).flat()
  const ids = new Set(keys.map((subject) => subject.slice('card:'.length)).filter((id) => !isOwnCard(id)))
  const known = new Set(cards.map(({ id }) => id))
  return { ids, withdrawn: unreachable ? [] : [...ids].filter((id) => !known.has(id)) }
}

/** Whether the words on the page do: for someone new. Anyone else needs those of due cards, and of new ones by what was read. */
export async function doesPageDo(
  device: Device,
  known: KnownCards,
  due: readonly Id[],
  isNew: boolean,
  room: number,
): Promise<boolean> {
  if (known.first.length >= known.count) return true
  const first = new Set(known.first.map(({ id }) => id))
  if (!isNew || first.size === 0 || !due.every((id) => first.has(id) || isOwnCard(id))) return false
  const { ids } = await metAmong(device, pageWords(known))
  return known.first.filter(({ id }) => !ids.has(id)).length >= Math.min(room, known.count)
}

/** The shortest beginnings that all of these ids have between them and no card of one's own has. */
export function prefixesOf(ids: readonly Id[]): readonly string[] {
  return [...new Set(ids.map((id) => `card:${beginning(id)}`))]
}

function beginning(id: Id): string {
  let length = 1
  while (OWN.startsWith(id.slice(0, length)) && length < id.length) length += 1
  return id.slice(0, length)
}

/** How the ids of one's own cards begin. */
const OWN = 'own.'
