import { atom } from 'nanostores'
import { localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { isInbox } from '#domain/log/stage.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { tableWords } from '#messages/log-table.ts'
import { getDevice } from '#stores/device.ts'
import { passGate } from '#stores/guard/gate.ts'
import { readLog } from './standing.ts'

/** Where taking the log away as a file stands. */
export type Exporting =
  | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' }
  | { readonly kind: 'made'; readonly name: string; readonly entries: number }

/** The file that was asked for last. */
export const $exporting = atom<Exporting>({ kind: 'idle' })

/**
 * Hands the person the log as it stands now: a table for spreadsheets, or JSON for other programs. Lines of the inbox
 * stay behind, and nothing goes out before the gate lets it.
 */
export async function exportLog(as: 'csv' | 'json', units: readonly LogUnit[]): Promise<void> {
  $exporting.set({ kind: 'making' })
  try {
    const device = getDevice()
    const { entries: all, criteria } = await readLog(device)
    const entries = all.filter(({ isDeleted, record }) => !isDeleted && !isInbox(record))
    if (!(await passGate(entries, () => void exportLog(as, units)))) return $exporting.set({ kind: 'idle' })
    const name = `due-credit-log-${localDateOf(device.now())}.${as}`
    const { type, bytes } = await (as === 'csv'
      ? tableOf(entries, units, criteria)
      : jsonOf(entries, units, criteria))
    const isTaken = await device.files.offer(name, type, bytes)
    $exporting.set(isTaken ? { kind: 'made', name, entries: entries.length } : { kind: 'declined' })
  } catch (error) {
    // What writes the file is loaded only now, and may be out of reach.
    $exporting.set({ kind: 'failed' })
    throw error
  }
}

async function tableOf(
  entries: readonly Entry[],
  units: readonly LogUnit[],
  criteria: readonly OwnCriterion[],
) {
  const { writeLogCsv } = await import('#formats/log-csv.ts')
  const { CSV_TYPE } = await import('#formats/csv.ts')
  const order = Object.values(ENTRY_TYPES).flatMap(({ fields }) => fields.map(({ name }) => name))
  return {
    type: CSV_TYPE,
    bytes: writeLogCsv(entries, tableWords(entries, units, criteria), [...new Set(order)]),
  }
}

async function jsonOf(
  entries: readonly Entry[],
  units: readonly LogUnit[],
  criteria: readonly OwnCriterion[],
) {
  const { LOG_JSON_TYPE, writeLogJson } = await import('#formats/log-json.ts')
  const points = [...units.flatMap((unit) => unit.points.map(({ id, text }) => ({ id, text }))), ...criteria]
  return { type: LOG_JSON_TYPE, bytes: writeLogJson(entries, points, getDevice().now()) }
}
