import {
  CAPTURE_MAX_LINES,
  type Capture,
  type ReferenceFormat,
  recognise,
  recogniseText,
} from '#domain/log/capture.ts'
import { type CapturedLine, warningsOf } from '#domain/log/captured-line.ts'
import type { ReadSources, SourceProblem } from '#domain/log/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** Why nothing of a text was kept. */
export type Refusal =
  | Exclude<Capture, { readonly kind: 'lines' | 'references' }>
  /** The reader of references could not be loaded. */
  | { readonly kind: 'no-reader' }
  | { readonly kind: 'not-kept' }

/** What a text comes to. */
export interface ReadLines {
  readonly lines: readonly CapturedLine[]
  /** Lines of references that could not be read, from 1. */
  readonly unread: readonly number[]
}

/** The lines that a text comes to; readers of references are loaded when one is there. */
export async function linesIn(text: string): Promise<Result<ReadLines, Refusal>> {
  const found = recognise(text)
  if (found.kind !== 'references') return linesOf(found)
  const read = await readReferences(text, found.format)
  if (!read) return fail({ kind: 'no-reader' })
  const { sources, problems } = read
  // It only looked like references.
  if (sources.length === 0) return linesOf(recogniseText(text))
  if (sources.length > CAPTURE_MAX_LINES)
    return fail({ kind: 'too-many', has: sources.length, most: CAPTURE_MAX_LINES })
  const lines = sources.map(({ line: _line, ...source }): CapturedLine => {
    return { kind: 'source', source, warnings: warningsOf(source.address) }
  })
  return ok({ lines, unread: problems.filter(isLoss).map(({ line }) => line) })
}

function linesOf(found: Capture): Result<ReadLines, Refusal> {
  if (found.kind === 'lines') return ok({ lines: found.lines, unread: [] })
  return found.kind === 'references' ? fail({ kind: 'empty' }) : fail(found)
}

/** A part that a source was taken in without can be put in by hand; the source is there. */
function isLoss({ kind }: SourceProblem): boolean {
  return kind !== 'left-out'
}

async function readReferences(text: string, format: ReferenceFormat): Promise<ReadSources | undefined> {
  try {
    if (format === 'ris') return (await import('#formats/sources/ris.ts')).readRis(text)
    if (format === 'bibtex') return (await import('#formats/sources/bibtex.ts')).readBibtex(text)
    return (await import('#formats/sources/csl-json.ts')).readCslJson(text)
  } catch {
    return undefined
  }
}
