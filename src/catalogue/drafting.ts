import type { Draft, PageDraft } from '#domain/catalogue/draft.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { ledgerPart } from './ledger.ts'
import { type CutPage, cutPage, tagsOf } from './mdx.ts'
import { type Part, partOf } from './parts.ts'
import { namesBeside, type Role, roleOf } from './roles.ts'
import { type LineAndColumn, linesOf, type OffsetAt, type SourceFile, textOf } from './source.ts'
import { parseYaml } from './yaml.ts'

/** All of `content/` as drafted values, what stood in the way of reading it, and where each spot is. */
export interface Drafting {
  readonly draft: Draft
  readonly problems: readonly Problem[]
  /** Files whose grammar is broken: what else is said of them would be echoes. */
  readonly broken: ReadonlySet<string>
  readonly place: (spot: Spot) => LineAndColumn
}

/** Reads every file and stops at none: a broken one yields problems, the others are read as ever. */
export function drafting(files: readonly SourceFile[]): Drafting {
  const readings = files.map(readingOf)
  const places = new Map(files.map(({ path }, index) => [path, readings[index]?.place]))
  const gather = <K extends keyof Draft>(key: K): Draft[K][number][] =>
    readings.flatMap(({ draft }) => [...(draft[key] ?? [])])
  return {
    draft: {
      units: gather('units'),
      points: gather('points'),
      misconceptions: gather('misconceptions'),
      concepts: gather('concepts'),
      mixed: gather('mixed'),
      terms: gather('terms'),
      cards: gather('cards'),
      questions: gather('questions'),
      scenarios: gather('scenarios'),
      tasks: gather('tasks'),
      packs: gather('packs'),
      models: gather('models'),
      criteria: gather('criteria'),
      pages: gather('pages'),
      published: gather('published'),
      wordings: gather('wordings'),
      aliases: gather('aliases'),
      tombstones: gather('tombstones'),
    },
    problems: readings.flatMap(({ problems }) => problems),
    broken: new Set(files.flatMap(({ path }, index) => (readings[index]?.broken === true ? [path] : []))),
    place: (spot) => places.get(spot.file)?.(spot) ?? START,
  }
}

const START: LineAndColumn = { line: 1, column: 1 }

interface Reading extends Part {
  readonly broken: boolean
  readonly place: (spot: Spot) => LineAndColumn
}

function readingOf({ path: file, bytes }: SourceFile): Reading {
  const text = textOf(bytes)
  const nowhere = { draft: {}, place: () => START }
  const at: Spot = { file, offset: 0 }
  const role = roleOf(file)
  if (role?.kind === 'prose') return { ...nowhere, broken: false, problems: [] }
  if (role === undefined) {
    const meant = nearest(file.slice(file.lastIndexOf('/') + 1), namesBeside(file))
    const trouble = { kind: 'stray-file', ...(meant === undefined ? {} : { nearest: meant }) } as const
    return { ...nowhere, broken: false, problems: [error(at, trouble)] }
  }
  if (text === undefined) return { ...nowhere, broken: true, problems: [error(at, { kind: 'not-text' })] }
  if (!file.endsWith('.mdx')) return yamlReading(role, file, text, { text, offset: 0 })
  const cut = cutPage(text)
  if (cut === undefined)
    return { ...nowhere, broken: true, problems: [error(at, { kind: 'no-front-matter' })] }
  const reading = yamlReading(role, file, text, cut.front)
  return { ...reading, draft: { ...reading.draft, pages: [pageOf(role, file, cut)] } }
}

function yamlReading(role: Role, file: string, whole: string, yaml: CutPage['front']): Reading {
  const { value, offsetAt, faults } = parseYaml(yaml.text, yaml.offset)
  const part = ledgerPart(role, file, value) ?? partOf(role, file, value)
  const syntax = faults.map(({ code, said, offset }) =>
    error({ file, offset }, { kind: 'syntax', code, said }),
  )
  return {
    draft: part.draft,
    broken: syntax.length > 0,
    problems: syntax.length > 0 ? syntax : part.problems,
    place: placing(whole, offsetAt),
  }
}

function placing(text: string, offsetAt: OffsetAt): (spot: Spot) => LineAndColumn {
  const at = linesOf(text)
  return (spot) => at('path' in spot ? offsetAt(spot.path, spot.part) : spot.offset)
}

function pageOf(role: Role, file: string, { body }: CutPage): PageDraft {
  const home = { kind: role.kind === 'unit-lesson' ? 'unit' : 'concept', id: role.id } as const
  return { home, file, tags: tagsOf(file, body), body }
}
