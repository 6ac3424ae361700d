import { LineCounter } from 'yaml'
import type { Path } from '#domain/catalogue/problem.ts'

/** One file of `content/` as it lies on disk. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `content/units/self-study/cards.yaml`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A place in a file as an editor shows it; both count from 1. */
export interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** Finds where the value at a path stands in its file, or where the name of that field stands. */
export type OffsetAt = (path: Path, part?: 'name') => number

/** Turns offsets of a text into lines and columns. */
export function linesOf(text: string): (offset: number) => LineAndColumn {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
  return (offset) => {
    const { line, col } = counter.linePos(Math.min(Math.max(offset, 0), text.length))
    return { line, column: col }
  }
}

/** The text of a file, or nothing when its bytes are not UTF-8. A byte order mark is dropped. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
  } catch {
    // Bytes of another encoding: the caller says so with the file's name.
    return undefined
  }
}
