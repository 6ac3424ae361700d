import type { Clock } from '#domain/journal/clock.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isSound } from '#domain/journal/parse.ts'
import type { Segment } from '#domain/journal/segment.ts'
import type { Tallied } from '#domain/journal/tally.ts'
import { tallySegments } from '#domain/journal/tally-segments.ts'
import { eachOnce } from './each-fact.ts'
import type { JournalDatabase } from './schema.ts'

/** Counts what is on the disk by what it is about, from the columns of segments. */
export async function tallyOnDisk(db: JournalDatabase, after: Clock | undefined): Promise<Tallied> {
  const facts: StoredFact[] = []
  const segments: Segment[] = []
  await eachOnce(db, {
    kept: ({ fact }) => void (isSound(fact) && facts.push(fact)),
    segment: (segment) => void segments.push(segment),
  })
  return tallySegments(facts, segments, after)
}
