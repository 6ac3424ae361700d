import { dirname, join } from 'node:path'
import { type SourceFile, withoutComments } from './source.ts'

/** Fields that whoever shows them fills, by their file: to show one is to have a field. */
const HANDED_ON: Readonly<Record<string, readonly string[]>> = {
  'src/islands/writing/Lines.tsx': ['Lines'],
  'src/islands/log/form/Inputs.tsx': ['Line'],
  'src/islands/pack/make/Field.tsx': ['Field', 'LinesField'],
  'src/islands/pack/make/own/OwnField.tsx': ['OwnText', 'OwnLine'],
  'src/islands/quiz/TypedField.tsx': ['TypedField'],
  'src/islands/review/cards/OwnField.tsx': ['OwnField', 'OwnLine'],
}

/** Kinds of input that no words are typed in; what one looks for or filters by is no text that is lost. */
const NO_WORDS = ['radio', 'checkbox', 'file', 'range', 'search', 'date', 'number', 'hidden', 'submit']

/**
 * How many fields for words stand in a file: its own, and those of the house’s that it shows. A field that is handed on
 * counts where it is shown, and not in its own file.
 */
export function fieldsIn({ path, text }: SourceFile): number {
  if (HANDED_ON[path]) return 0
  const code = withoutComments(text)
  const names = ['input', 'textarea', ...shownIn(path, code)]
  const tags = [...code.matchAll(new RegExp(`<(?:${names.join('|')})(?=[\\s/>])`, 'g'))]
  return tags.filter(({ index }) => isForWords(tagAt(code, index))).length
}

/** Under which names a file has those of the house’s. */
function shownIn(path: string, code: string): readonly string[] {
  return [...code.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g)].flatMap(
    ([, names = '', from = '']) => {
      const at = from.startsWith('#islands/') ? from.replace('#', 'src/') : join(dirname(path), from)
      return names.split(',').flatMap((one) => {
        const [name = '', as = name] = one.trim().split(/\s+as\s+/)
        return HANDED_ON[at]?.includes(name) ? [as] : []
      })
    },
  )
}

/** A tag with its attributes: to the first `>` outside of braces. */
function tagAt(code: string, start: number): string {
  let depth = 0
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1
    if (code[at] === '}') depth -= 1
    if (code[at] === '>' && depth === 0) return code.slice(start, at + 1)
  }
  return code.slice(start)
}

function isForWords(tag: string): boolean {
  if (/\sreadonly\b/i.test(tag)) return false
  const [, plain, chosen = ''] = /\stype=(?:["']([^"']*)["']|\{([^}]*)\})/.exec(tag) ?? []
  if (plain !== undefined) return !NO_WORDS.includes(plain)
  const kinds = [...chosen.matchAll(/[?:]\s*['"]([a-z]+)['"]/g)].map(([, kind = '']) => kind)
  return kinds.length === 0 || kinds.some((kind) => !NO_WORDS.includes(kind))
}
