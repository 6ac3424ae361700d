import type { Entry } from '#domain/log/entry.ts'
import { entryIdOf } from '#tests/support/entries.ts'

/** A log over and over, every copy with ids and numbers of its own. */
export function longLog(length: number, log: readonly Entry[]): readonly Entry[] {
  const size = log.length
  return Array.from({ length }, (_, at): Entry => {
    const copy = Math.floor(at / size) * size
    const one = log[at % size]
    if (!one) throw new Error('There are so many')
    const text = JSON.stringify(one.record)
    const renamed = log.reduce(
      (json, { id, number }) => json.replaceAll(`"${id}"`, `"${entryIdOf(number + copy)}"`),
      text,
    )
    const number = one.number + copy
    return { ...one, id: entryIdOf(number), number, record: JSON.parse(renamed) }
  })
}
