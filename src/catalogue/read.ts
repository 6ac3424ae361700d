import { assemble } from '#domain/catalogue/assemble.ts'
import { checkCatalogue } from '#domain/catalogue/check/all.ts'
import { bearersIn } from '#domain/catalogue/check/ids.ts'
import { unfinishedIn } from '#domain/catalogue/check/unfinished.ts'
import type { PageDraft } from '#domain/catalogue/draft.ts'
import type { Path, Problem } from '#domain/catalogue/problem.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { contentFiles, contentStamp } from './disk.ts'
import { drafting } from './drafting.ts'
import { codeOf, digestOf, versionOf } from './hash.ts'
import { type PlacedProblem, placed } from './place.ts'
import { checkReadingAge } from './reading-age.ts'
import type { SourceFile } from './source.ts'

/** What reading `content/` gave: the catalogue as far as it could be made out, and every problem by file and line. */
export interface CatalogueReading {
  /** Whether no error stands; only then may the catalogue ship. */
  readonly sound: boolean
  readonly catalogue: Catalogue
  /** The pages with their components and words, for search and coverage. */
  readonly pages: readonly PageDraft[]
  /** Every id that readers' records may come to hold, with the file that bears it. */
  readonly ids: readonly { readonly id: Id; readonly file: string }[]
  /** Since when items say what they say, as `2026-11-22`; absent of what never changed since the first of them. */
  readonly since: ReadonlyMap<Id, string>
  readonly problems: readonly PlacedProblem[]
  /** What is still to be written before content is whole; it stops nothing. */
  readonly unfinished: readonly PlacedProblem[]
}

/** Reads and checks content as one value. Never throws, whatever the bytes are. */
export function readCatalogue(files: readonly SourceFile[]): CatalogueReading {
  const { draft, problems: found, broken, place } = drafting(files)
  const checked = checkCatalogue(draft, codeOf, digestOf).filter(({ at }) => !broken.has(at.file))
  const problems = placed(
    [...found, ...withoutEchoes(checked, found), ...checkReadingAge(draft.pages)],
    place,
  )
  const whole = assemble(draft, codeOf)
  return {
    sound: !problems.some(({ level }) => level === 'error'),
    catalogue: { version: versionOf(whole), ...whole },
    pages: draft.pages,
    ids: bearersIn({ ...draft, pages: draft.pages.map(sectionsOnly) }).map(({ id, spot }) => ({
      id,
      file: spot.file,
    })),
    since: new Map(draft.wordings.flatMap(({ id, since }) => (since === undefined ? [] : [[id, since]]))),
    problems,
    unfinished: placed(unfinishedIn(draft), place),
  }
}

/**
 * The whole catalogue, for pages: read once per process, and again in development when a file changed.
 * Throws one error that lists every problem with its place.
 */
export async function loadCatalogue(): Promise<Catalogue> {
  return (await loadReading()).catalogue
}

/** The catalogue with its pages' words, for search. Throws as `loadCatalogue` does. */
export async function loadReading(): Promise<CatalogueReading> {
  const root = process.cwd()
  const stamp = import.meta.env?.DEV === true ? contentStamp(root) : 'built'
  if (kept?.stamp !== stamp) kept = { stamp, reading: readCatalogue(contentFiles(root)) }
  const { sound, problems } = kept.reading
  if (sound) return kept.reading
  const errors = problems.filter(({ level }) => level === 'error')
  throw new Error(
    [`Put right in content/ (${errors.length}):`, ...errors.map(({ sentence }) => sentence)].join('\n'),
  )
}

let kept: { readonly stamp: string; readonly reading: CatalogueReading } | undefined

/** A prompt's id is only its place on the page: no record holds it. */
function sectionsOnly(page: PageDraft): PageDraft {
  return { ...page, tags: page.tags.filter(({ name }) => name === 'Section') }
}

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
