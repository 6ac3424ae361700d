import type { TableColumns, TablePart } from '#formats/sources/table.ts'
import { getDevice } from '#stores/device.ts'
import { bring } from './bring.ts'
import { lookForImports } from './past.ts'
import { firstColumns, placesOf, type ReadFile, readFile, weigh } from './read-file.ts'
import { $logImport, type ImportStage, type Shown } from './state.ts'

/** The file that is shown. */
let file: ReadFile | undefined

/** Reads what was chosen and shows what it would do. */
export async function showFile(name: string, bytes: Uint8Array): Promise<void> {
  const read = readFile(bytes)
  if (read.kind === 'refused') return $logImport.set({ ...read, name })
  file = read
  const columns = read.kind === 'table' ? firstColumns(read) : {}
  await show(name, 'inbox', columns)
}

/** Says that a column of the table holds a part, or that none does. */
export async function chooseColumn(part: TablePart, column: number | undefined): Promise<void> {
  const now = $logImport.get()
  if (now.kind !== 'shown' || !now.table) return
  const { [part]: _before, ...others } = now.table.columns
  // A column holds one thing: what else it stood for lets go of it.
  const free = Object.fromEntries(Object.entries(others).filter(([, at]) => at !== column))
  await show(now.name, now.stage, column === undefined ? free : { ...free, [part]: column })
}

/** Says where the sources go. */
export async function chooseStage(stage: ImportStage): Promise<void> {
  const now = $logImport.get()
  if (now.kind === 'shown') await show(now.name, stage, now.table?.columns ?? {}, now.chosen)
}

/** Takes a line in or leaves it out. */
export function turnLine(place: number): void {
  const now = $logImport.get()
  if (now.kind !== 'shown') return
  const chosen = new Set(now.chosen)
  if (!chosen.delete(place)) chosen.add(place)
  $logImport.set({ ...now, chosen })
}

/** Takes all lines of a state in, or none of them. */
export function chooseAll(isOn: boolean, of: 'new' | 'changed' = 'new'): void {
  const now = $logImport.get()
  if (now.kind !== 'shown') return
  const meant = placesOf(now.lines, of)
  const others = [...now.chosen].filter((place) => !meant.has(place))
  $logImport.set({ ...now, chosen: new Set(isOn ? [...others, ...meant] : others) })
}

/** Brings in what is chosen. */
export async function bringIn(): Promise<void> {
  const now = $logImport.get()
  if (now.kind !== 'shown' || now.chosen.size === 0 || !file) return
  await bring(file, now)
  file = undefined
  await lookForImports()
}

async function show(
  name: string,
  stage: ImportStage,
  columns: TableColumns,
  chosen?: Shown['chosen'],
): Promise<void> {
  if (!file) return
  const weighed = await weigh(getDevice(), file, stage, columns)
  $logImport.set({ kind: 'shown', name, stage, ...weighed, chosen: chosen ?? placesOf(weighed.lines, 'new') })
}
