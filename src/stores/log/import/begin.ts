import { $logImport } from './state.ts'

/** A file a person chose. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Larger files are refused unread, in bytes. */
const FILE_MAX_BYTES = 64 * 1024 * 1024

/** Reads a file and shows what it would do. What reads it is fetched now. */
export async function beginFile(file: ChosenFile): Promise<void> {
  const { size } = file
  // A name may hold marks that turn what stands around it. What cleans other texts comes with the journal, later.
  const name = file.name.replace(/\p{C}+/gu, '').trim()
  if (size > FILE_MAX_BYTES) {
    return $logImport.set({ kind: 'refused', name, why: { kind: 'too-large', most: FILE_MAX_BYTES } })
  }
  $logImport.set({ kind: 'reading', name })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return $logImport.set({ kind: 'refused', name, why: { kind: 'unreadable' } })
  await show(name, new Uint8Array(bytes))
}

/** Reads what was pasted, under the name it goes by. */
export async function beginText(name: string, text: string): Promise<void> {
  $logImport.set({ kind: 'reading', name })
  await show(name, new TextEncoder().encode(text))
}

/** Leaves the file as it is; nothing was changed. */
export function leaveFile(): void {
  $logImport.set({ kind: 'idle' })
}

async function show(name: string, bytes: Uint8Array): Promise<void> {
  const late = await import('./work.ts').catch(() => undefined)
  if (late) return late.showFile(name, bytes)
  $logImport.set({ kind: 'refused', name, why: { kind: 'away' } })
}
