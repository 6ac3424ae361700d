import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { betterId } from '#domain/catalogue/better-id.ts'
import { isId } from '#domain/id.ts'
import { contentFiles } from './disk.ts'
import { readCatalogue } from './read.ts'
import type { SourceFile } from './source.ts'
import { unitFiles } from './unit-files.ts'

/** What came of it: the files written, or why none was. */
type Made = { readonly files: readonly string[] } | { readonly refusal: string }

/** Writes the files of a new unit, each with an example to overwrite, unless something stands in the way. */
export function newUnit(root: string, id: string | undefined, title: string | undefined): Made {
  if (id === undefined || title === undefined || title.trim() === '')
    return {
      refusal: 'Say its id and its title: npm run new:unit -- web-chat "Serving customers by web chat"',
    }
  if (!isId(id) || id.includes('.'))
    return {
      refusal: `“${id}” cannot be an id: use small letters, digits and hyphens, such as ${betterId(id).replaceAll('.', '-')}`,
    }
  const folder = join('content', 'units', id)
  if (existsSync(join(root, folder))) return { refusal: `${folder}/ is there already; nothing was changed` }
  const before = contentFiles(root)
  const taken = readCatalogue(before).ids.find((one) => one.id === id)
  if (taken) return { refusal: `The id ${id} is taken by ${taken.file}; choose another. Nothing was changed` }
  if (OWN.has(id)) return { refusal: `The site itself uses ${id}; choose another. Nothing was changed` }
  const files = Object.entries(unitFiles(id, title.trim()))
  const [broken] = problemsOf(before, folder, files)
  if (broken !== undefined) return { refusal: `${broken}\nChoose another; nothing was changed` }
  mkdirSync(join(root, folder), { recursive: true })
  for (const [name, text] of files) writeFileSync(join(root, folder, name), text, { flag: 'wx' })
  return { files: files.map(([name]) => `${folder}/${name}`) }
}

/** Names that addresses below `quizzes/` have already, and the one that wider misconceptions begin with. */
const OWN: ReadonlySet<string> = new Set(['certainty', 'history', 'set', 'x'])

/** What would be wrong with the files, without their places: a title or an id that the rules refuse. */
function problemsOf(
  before: readonly SourceFile[],
  folder: string,
  files: readonly (readonly [name: string, text: string])[],
): readonly string[] {
  const at = folder.replaceAll('\\', '/')
  const bytes = new TextEncoder()
  const added = files.map(([name, text]) => ({ path: `${at}/${name}`, bytes: bytes.encode(text) }))
  return readCatalogue([...before, ...added])
    .problems.filter(({ file, level }) => level === 'error' && file.startsWith(`${at}/`))
    .map(({ sentence }) => sentence.replace(/^\S+ /, ''))
}

if (import.meta.main) {
  const [id, title] = process.argv.slice(2)
  const made = newUnit(process.cwd(), id, title)
  if ('refusal' in made) {
    process.stderr.write(`${made.refusal}\n`)
    process.exitCode = 1
  } else {
    process.stdout.write(
      [
        'Written, with an example of everything to overwrite:',
        ...made.files.map((file) => `  ${file}`),
        '',
        'Next: open unit.yaml and put your points in. Keep this running in a second window while you write:',
        '  npm run check:content -- --watch',
        'and this, to see the site as you go:',
        '  npm run dev',
        'docs/how-to/write-content.md has a recipe for each file.',
        '',
      ].join('\n'),
    )
  }
}
