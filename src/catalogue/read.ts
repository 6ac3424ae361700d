import { assemble } from '#domain/catalogue/assemble.ts'
import { checkCatalogue } from '#domain/catalogue/check.ts'
import type { Path, Problem } from '#domain/catalogue/problem.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { contentFiles, contentStamp } from './disk.ts'
import { drafting } from './drafting.ts'
import { codeOf, versionOf } from './hash.ts'
import { type PlacedProblem, placed } from './place.ts'
import type { SourceFile } from './source.ts'
import { wordsBySection } from './words.ts'

/** What reading `content/` gave: the catalogue when nothing is wrong, and every problem by file and line. */
export interface CatalogueReading {
  /** Absent while an error stands. */
  readonly catalogue?: Catalogue
  /** The words of each section as plain text, by its id. */
  readonly sectionWords: ReadonlyMap<Id, string>
  readonly problems: readonly PlacedProblem[]
}

/** Reads and checks content as one value. Never throws, whatever the bytes are. */
export function readCatalogue(files: readonly SourceFile[]): CatalogueReading {
  const { draft, problems: found, broken, place } = drafting(files)
  const checked = checkCatalogue(draft, codeOf).filter(({ at }) => !broken.has(at.file))
  const sectionWords = wordsBySection(draft.pages)
  const problems = placed([...found, ...withoutEchoes(checked, found)], place)
  if (problems.some(({ level }) => level === 'error')) return { sectionWords, problems }
  const whole = assemble(draft, codeOf)
  return { catalogue: { version: versionOf(whole), ...whole }, sectionWords, problems }
}

/**
 * The whole catalogue, for pages: read once per process, and again in development when a file changed.
 * Throws one error that lists every problem with its place.
 */
export async function loadCatalogue(): Promise<Catalogue> {
  return (await loadWords()).catalogue
}

/** The catalogue with the words of its pages' sections, for search. Throws as `loadCatalogue` does. */
export async function loadWords(): Promise<Required<Omit<CatalogueReading, 'problems'>>> {
  const root = process.cwd()
  const stamp = import.meta.env?.DEV === true ? contentStamp(root) : 'built'
  if (kept?.stamp !== stamp) kept = { stamp, reading: readCatalogue(contentFiles(root)) }
  const { catalogue, sectionWords, problems } = kept.reading
  if (catalogue !== undefined) return { catalogue, sectionWords }
  const errors = problems.filter(({ level }) => level === 'error')
  throw new Error(
    `content/ has ${errors.length} to put right:\n${errors.map(({ sentence }) => sentence).join('\n')}`,
  )
}

let kept: { readonly stamp: string; readonly reading: CatalogueReading } | undefined

/** Leaves out what a check says of a value whose shape is already wrong. */
function withoutEchoes(checked: readonly Problem[], shape: readonly Problem[]): readonly Problem[] {
  const wrong = shape.flatMap(wrongPaths)
  return checked.filter(({ at }) => {
    if (!('path' in at)) return true
    const key = keyOf(at.file, at.path)
    return !wrong.some((start) => key.startsWith(start))
  })
}

function wrongPaths(problem: Problem): readonly string[] {
  const { at } = problem
  if (!('path' in at)) return []
  const path = problem.kind === 'missing-field' ? [...at.path, problem.field] : at.path
  return path.length === 0 ? [] : [keyOf(at.file, path)]
}

function keyOf(file: string, path: Path): string {
  return `${[file, ...path].join('\n')}\n`
}
