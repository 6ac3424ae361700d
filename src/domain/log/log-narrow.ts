import type { Id } from '#domain/id.ts'
import type { Entry } from './entry.ts'
import { type Stage, stageOf } from './stage.ts'

/** What to keep to in a log. What is left out does not narrow it. */
export interface LogChoice {
  readonly type?: string
  readonly point?: Id
  readonly stage?: Stage
  /** Only entries that are linked to no marking point; nobody asks it of what waits in the inbox. */
  readonly notLinked?: boolean
}

/** The entries that fit a choice, in the order given; those taken off the list are left out. */
export function narrowLog(entries: readonly Entry[], choice: LogChoice): readonly Entry[] {
  return entries.filter((entry) => !entry.isDeleted && fits(entry, choice))
}

function fits({ record }: Entry, choice: LogChoice): boolean {
  const { type, links } = record
  const stage = stageOf(record)
  return (
    (choice.type === undefined || choice.type === type) &&
    (choice.stage === undefined || choice.stage === stage) &&
    (choice.point === undefined || links.some(({ point }) => point === choice.point)) &&
    (!choice.notLinked || (links.length === 0 && stage !== 'inbox'))
  )
}
