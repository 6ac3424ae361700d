import { localDateOf } from '#domain/local-date.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { RosterEntry } from '#domain/pack/roster.ts'
import { CSV_TYPE, writeCsv } from '#formats/csv.ts'
import { gradebookRows } from '#formats/gradebook-csv.ts'
import { allColumns } from '#formats/gradebook-csv-all.ts'
import { GRADEBOOK_TYPE, writeGradebookJson } from '#formats/gradebook-json.ts'
import { type MoodleTable, moodleTable } from '#formats/gradebook-moodle.ts'
import { gradebookCsv } from '#messages/gradebook.ts'
import { takingAway } from '#messages/gradebook-out.ts'
import { getDevice } from '#stores/device.ts'
import type { Desk } from './gradebook-desk.ts'
import { slugOf } from './gradebook-file.ts'
import type { GradebookView } from './gradebook-view.ts'

/** What Moodle's import finds a learner by. */
export type MoodleKey = 'email' | 'idNumber'

/** The rows for Moodle's gradebook, and who is not in them. */
export function moodleFor({ state, table }: Desk, by: MoodleKey, hasComments: boolean): MoodleTable {
  const { awards = [], saved } = state
  return moodleTable(
    table.learners,
    saved?.roster ?? [],
    by,
    takingAway.heads,
    hasComments ? awards : undefined,
  )
}

/** Saves the grades for Moodle. The name the file got; undefined where the person declined. */
export function saveMoodle(desk: Desk, by: MoodleKey, hasComments: boolean): Promise<string | undefined> {
  const { rows } = moodleFor(desk, by, hasComments)
  return offer(desk, 'moodle', 'csv', CSV_TYPE, writeCsv(rows))
}

/** Saves the table with marks, times and what the list knows of each learner. */
export function saveAllColumns(desk: Desk, view: GradebookView): Promise<string | undefined> {
  const base = gradebookRows(desk.table, titles(view), gradebookCsv)
  const rows = allColumns(base, desk.table, rosterOf(desk), takingAway.columns)
  return offer(desk, 'all', 'csv', CSV_TYPE, writeCsv(rows))
}

/** Saves the table as JSON for other programs. */
export function saveJson(desk: Desk, view: GradebookView): Promise<string | undefined> {
  const { state, table } = desk
  const bytes = writeGradebookJson({
    pack: state.id,
    body: state.body,
    table,
    roster: state.saved?.roster ?? [],
    titleOf: titles(view),
    madeAt: getDevice().now(),
  })
  return offer(desk, 'gradebook', 'json', GRADEBOOK_TYPE, bytes)
}

async function offer(
  { state }: Desk,
  what: string,
  ending: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const { files, now } = getDevice()
  const name = `${slugOf(state.body.title)}-${what}-${localDateOf(now())}.${ending}`
  return (await files.offer(name, type, bytes)) ? name : undefined
}

function titles({ items }: GradebookView): (item: string) => string {
  const byId = new Map(items.map(({ id, title }) => [id, title]))
  return (item) => byId.get(item) ?? item
}

function rosterOf({ state }: Desk): ReadonlyMap<string, RosterEntry> {
  return new Map((state.saved?.roster ?? []).map((entry) => [nameKey(entry.name), entry]))
}
