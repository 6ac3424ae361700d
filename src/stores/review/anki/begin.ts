import { $ankiExport, type ExportChoice } from './export-state.ts'
import { $ankiImport, type ChosenFile } from './import-state.ts'

/** Writes the chosen cards and hands them over. What writes them is fetched now. */
export async function beginExport(choice: ExportChoice): Promise<void> {
  if ($ankiExport.get().kind === 'writing') return
  $ankiExport.set({ kind: 'writing', share: 0 })
  const late = await import('./export.ts').catch(() => undefined)
  if (late) return late.exportToAnki(choice)
  $ankiExport.set({ kind: 'away' })
}

/** Reads a file and shows what it would do. What reads it is fetched now. */
export async function beginImport(file: ChosenFile): Promise<void> {
  const { name } = file
  $ankiImport.set({ kind: 'reading', name, share: 0 })
  const late = await import('./import.ts').catch(() => undefined)
  if (late) return late.openAnkiFile(file)
  $ankiImport.set({ kind: 'refused', name, problem: { kind: 'away' } })
}
