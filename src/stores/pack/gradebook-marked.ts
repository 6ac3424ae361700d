import { type MarkedClass, markClass } from '#domain/pack/marked-class.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import type { Sheets } from './gradebook-sheets.ts'

/** More receipts are marked sooner by a worker than the page may stand still. */
const HERE_MOST = 100

/** Marks a class: away from the page where it is large, so that the page goes on answering. */
export async function markedClass(state: PackState, sheets: Sheets): Promise<MarkedClass> {
  const { journal, askAway, now } = getDevice()
  const isAway = state.receipts.length > HERE_MOST && (await journal.keeping()).kind === 'disk'
  // What the words of a table need stays here.
  const { questions, scenarios, writings } = sheets
  const marking = { questions, scenarios, ...(writings ? { writings } : {}) }
  const job = { kind: 'mark', pack: state.id, sheets: marking, now: now() } as const
  const away = isAway ? await askAway?.(job, () => undefined) : undefined
  // Our own worker's answer. Where it could not be had, the page does it.
  return (away as MarkedClass | undefined) ?? markClass(state, sheets, now())
}
