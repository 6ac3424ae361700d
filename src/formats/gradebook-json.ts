import { copyJson } from '#domain/journal/json.ts'
import type { Gradebook } from '#domain/pack/gradebook.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import type { RosterEntry } from '#domain/pack/roster.ts'
import type { Moment } from '#domain/time.ts'
import { type Format, writeEnvelope } from './envelope.ts'

/** Media type of the file. */
export const GRADEBOOK_TYPE = 'application/json'

const FORMAT: Format = { name: 'due-credit-gradebook', maxBytes: 64 * 1024 * 1024, upgraders: [] }

/** What a table is written from. */
export interface WrittenGradebook {
  readonly pack: PackId
  readonly body: PackBody
  readonly table: Gradebook
  readonly roster: readonly RosterEntry[]
  readonly titleOf: (item: string) => string
  readonly madeAt: Moment
}

/**
 * The table of a pack as a file `due-credit-gradebook`, version 1: for other programs, as nothing of ours reads it back.
 * It holds what was marked and not what was answered.
 */
export function writeGradebookJson(written: WrittenGradebook): Uint8Array<ArrayBuffer> {
  const { pack, body, table, roster, titleOf, madeAt } = written
  const known = new Map(roster.map((entry) => [nameKey(entry.name), entry]))
  const file = {
    madeAt,
    pack: { id: pack, title: body.title, ...(body.due === undefined ? {} : { due: body.due }) },
    items: table.items.map(({ item, marked, facility, count }) => {
      return {
        id: item,
        title: titleOf(item),
        marked,
        ...(facility === undefined ? {} : { facility }),
        count,
      }
    }),
    learners: table.learners.map((row) => {
      const { email, idNumber } = known.get(row.key) ?? {}
      return {
        name: row.name,
        ...(email === undefined ? {} : { email }),
        ...(idNumber === undefined ? {} : { idNumber }),
        isListed: row.isListed,
        ...(row.receipt ? attemptOf(row) : {}),
      }
    }),
  }
  return writeEnvelope(FORMAT, JSON.stringify(copyJson(file) ?? null, null, 1))
}

function attemptOf(row: Gradebook['learners'][number]) {
  const { receipt, marks, of, unmarked, attempts, lateDays, timing, cells } = row
  if (!receipt) return {}
  return {
    attempt: receipt.attempt,
    /** As the learner's device reported them. */
    reported: {
      startedAt: receipt.startedAt,
      endedAt: receipt.endedAt,
      offsetMin: receipt.offsetMin,
      ...(timing ?? {}),
    },
    attempts,
    lateDays,
    marks,
    of,
    unmarked,
    cells: cells.map(({ kind, fraction, isByHand }) => {
      return { kind, ...(fraction === undefined ? {} : { fraction }), ...(isByHand ? { isByHand } : {}) }
    }),
  }
}
