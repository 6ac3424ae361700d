import type { ReferencePart } from '#domain/log/reference.ts'
import { type Block, type Paper, type PaperFact, type Sheet, sheetId } from '#domain/portfolio/paper.ts'
import { safeFileName, zipTexts } from './file-names.ts'

/** Media type of an archive. */
export const ZIP_TYPE = 'application/zip'

/** What stands at the head of an entry’s file, for programs that sort notes; what is absent is left out. */
export interface FrontMatter {
  readonly [key: string]: string | number | readonly string[] | undefined
}

/**
 * A portfolio as a folder of Markdown files in a zip archive: `index.md`, `references.md` where there are sources, and an
 * entry to a file. Whatever a person wrote is text in it, and no markup.
 */
export async function writePortfolioMarkdown(
  paper: Paper,
  matterOf: (number: number) => FrontMatter,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = new Map(paper.sheets.map((sheet) => [sheet.id, fileOf(sheet)]))
  const bytes = (text: string) => new TextEncoder().encode(text)
  const sources = paper.parts.find(({ id }) => id === 'sources')
  return zipTexts([
    ['index.md', bytes(indexText(paper, names))],
    ...(sources
      ? [['references.md', bytes(partText(1, sources.title, sources.blocks, names))] as const]
      : []),
    ...paper.sheets.map(
      (sheet) =>
        [
          names.get(sheet.id) ?? '',
          bytes(`${matterText(matterOf(sheet.number))}${partText(1, sheet.title, sheet.blocks, new Map())}`),
        ] as const,
    ),
  ])
}

/** Text as Markdown that shows it and does nothing else: markup, links, tags, comments and formulas of note programs are put out. */
export function markdownText(text: string): string {
  return (
    tidy(text)
      .split('\n')
      .map((line) =>
        line
          .replace(/[\\`*_[\]<>~|$%&=^{}]/g, '\\$&')
          .replace(/^(\s*)([#+-])/, '$1\\$2')
          .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
          .replace(/(^|\s)#/g, '$1\\#')
          .replace(/^\s+/, ''),
      )
      .join('  \n')
      // An empty line ends a paragraph by itself.
      .replace(/ {2}\n(?: *\n)+/g, '\n\n')
      .trimEnd()
  )
}

/** A value as YAML holds it on any reader: in quotation marks, what cannot be seen by its number. */
export function yamlText(text: string): string {
  return JSON.stringify(tidy(text)).replace(
    /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

type Names = ReadonlyMap<string, string>

function fileOf({ number, title }: Sheet): string {
  const bare = title.replace(/^[^.]*\. /, '')
  return `entries/${safeFileName(String(number).padStart(4, '0'), bare, '.md')}`
}

function indexText(paper: Paper, names: Names): string {
  const { title, cover, parts } = paper
  const rest = parts.filter(({ id }) => id !== 'sources')
  return [
    partText(1, title, cover, names),
    ...rest.map((part) => partText(2, part.title, part.blocks, names)),
  ].join('\n')
}

function partText(level: number, title: string, blocks: readonly Block[], names: Names): string {
  const texts = blocks.flatMap((block) => blockText(block, level, names))
  return [`${'#'.repeat(level)} ${oneLine(title)}`, ...texts].map((text) => `${text}\n`).join('\n')
}

function blockText(block: Block, level: number, names: Names): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [markdownText(block.text)]
    case 'heading':
      return [`${'#'.repeat(level + block.level - 2)} ${oneLine(block.text)}`]
    case 'facts':
      return [
        block.facts
          .filter(({ values }) => values.some(Boolean))
          .map((fact) => factText(fact, names))
          .join('\n'),
      ]
    case 'table':
      return [tableText(block.head, block.rows, names)]
    case 'blanks':
      return []
    case 'references':
      return [block.references.map(referenceText).join('\n')]
  }
}

function factText({ label, values, to }: PaperFact, names: Names): string {
  const [first = '', ...others] = values.map(valueText)
  const head = `- **${linked(label, to, names)}**: `
  return others.length === 0
    ? `${head}${indented(first)}`
    : [`${head}`.trimEnd(), ...[first, ...others].map((value) => `    - ${indented(value, 6)}`)].join('\n')
}

/** An address stands as one, so that it can be followed. */
function valueText(value: string): string {
  return /^https?:\/\/[^\s<>\\]{1,2000}$/.test(value) ? `<${value}>` : markdownText(value)
}

/** Lines after the first belong to the same point of the list. */
function indented(text: string, by = 4): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`)
}

function tableText(
  head: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly to?: number }[],
  names: Names,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head.map(oneLine)),
    line(head.map(() => '---')),
    ...rows.map(({ cells, to }) =>
      line(cells.map((cell, at) => (at === 0 ? linked(cell, to, names) : oneLine(cell)))),
    ),
  ].join('\n')
}

function linked(text: string, to: number | undefined, names: Names): string {
  const name = to === undefined ? undefined : names.get(sheetId(to))
  return name === undefined ? oneLine(text) : `[${oneLine(text)}](<${name}>)`
}

function referenceText(parts: readonly ReferencePart[]): string {
  const text = parts.map(({ text: part, isItalic }) => {
    const said = oneLine(part)
    // Stars that touch a space set nothing in italics.
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(said) ?? []
    return isItalic && inner !== '' ? `${before}*${inner}*${after}` : said
  })
  return `- ${text.join('')}`
}

function oneLine(text: string): string {
  const edges = /^(\s*)(.*?)(\s*)$/s.exec(tidy(text).replace(/\s+/g, ' ')) ?? []
  return `${edges[1] ?? ''}${markdownText(edges[2] ?? '')}${edges[3] ?? ''}`
}

function matterText(matter: FrontMatter): string {
  const lines = Object.entries(matter).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (typeof value === 'number') return [`${key}: ${value}`]
    if (typeof value === 'string') return [`${key}: ${yamlText(value)}`]
    return value.length === 0 ? [] : [`${key}: [${value.map(yamlText).join(', ')}]`]
  })
  return ['---', ...lines, '---', '', ''].join('\n')
}

/** Well formed, without control characters and without signs that turn the direction of what follows. */
function tidy(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
}
