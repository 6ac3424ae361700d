import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import { type Day, type Millis, studyDayOf } from '#domain/time.ts'

/** That a section was read: the state of a `section:<id>` row. */
export interface SectionState {
  readonly firstDay: Day
  /** The journal's clock at the last reading: what was read last has its new cards first. */
  readonly lastReadAt: Millis
}

/** What is known of a section after one more fact about it. */
export function stepSection(state: SectionState | undefined, fact: Fact): SectionState | undefined {
  if (fact.kind !== 'section.read') return state
  return { firstDay: state?.firstDay ?? studyDayOf(fact), lastReadAt: fact.clock.wall }
}

/** When each section was last read, from the `section:` rows: `stepSection` alone writes those. */
export function lastReadAt(rows: readonly Row[]): ReadonlyMap<Id, Millis> {
  return new Map(
    rows.map(({ subject, state }) => [subject.slice('section:'.length), (state as SectionState).lastReadAt]),
  )
}
