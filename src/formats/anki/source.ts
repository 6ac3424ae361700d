/** A file read in parts, so that its pictures and sounds need never be in memory. */
export interface Source {
  readonly name: string
  readonly size: number
  /** The bytes from one place up to another; rejects where the file cannot be read. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
}

/** Bytes that are in memory as such a file. */
export function sourceOf(name: string, bytes: Uint8Array<ArrayBuffer>): Source {
  return { name, size: bytes.length, read: async (from, to) => bytes.slice(from, to) }
}
