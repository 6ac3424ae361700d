import { localDateOf } from '#domain/local-date.ts'
import { CSV_TYPE, writeCsv } from '#formats/csv.ts'
import { gradebookRows } from '#formats/gradebook-csv.ts'
import { gradebookCsv } from '#messages/gradebook.ts'
import { getDevice } from '#stores/device.ts'
import type { GradebookView } from './gradebook-view.ts'

/** Hands the table to the person as a file that a spreadsheet opens and runs nothing of. The name it got; undefined where they declined. */
export async function offerTable({ title, table, items }: GradebookView): Promise<string | undefined> {
  const { files, now } = getDevice()
  const titles = new Map(items.map((item) => [item.id, item.title]))
  const rows = gradebookRows(table, (item) => titles.get(item) ?? item, gradebookCsv)
  const name = `${slugOf(title)}-${localDateOf(now())}.csv`
  return (await files.offer(name, CSV_TYPE, writeCsv(rows))) ? name : undefined
}

/** What every file system takes of a title, for file names: small letters and figures of English, with hyphens between. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'gradebook' : slug
}
