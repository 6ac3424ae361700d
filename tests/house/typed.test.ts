import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles, withoutComments } from '#tests/support/source.ts'
import { fieldsIn } from '#tests/support/typed-fields.ts'

/** What a person types is a draft within a second, in every field of the site: by the file that has it, or by these. */
interface Keeper {
  /** Where what is typed is kept. */
  readonly by: string
  /** Files, or folders of one form, with the number of their fields. */
  readonly fields: Readonly<Record<string, number>>
}

const KEEPERS: readonly Keeper[] = [
  { by: 'src/islands/reading/written-lines.ts', fields: { 'src/components/mdx/Asked.astro': 1 } },
  {
    by: 'src/stores/assess/assess.ts',
    fields: { 'src/islands/assess/RemarkField.tsx': 1, 'src/islands/assess/SendComments.tsx': 1 },
  },
  { by: 'src/stores/log/capture-draft.ts', fields: { 'src/islands/log/capture/CaptureBox.tsx': 1 } },
  { by: 'src/stores/log/form.ts', fields: { 'src/islands/log/form/': 4 } },
  { by: 'src/islands/log/import/ImportPage.tsx', fields: { 'src/islands/log/import/PasteBox.tsx': 1 } },
  { by: 'src/stores/portfolio/statement.ts', fields: { 'src/islands/log/portfolio/Statement.tsx': 1 } },
  { by: 'src/stores/pack/do-writing.ts', fields: { 'src/islands/pack/do/WritingItem.tsx': 1 } },
  { by: 'src/stores/pack/gradebook-comments.ts', fields: { 'src/islands/pack/gradebook/GiveBack.tsx': 1 } },
  {
    by: 'src/islands/pack/gradebook/PutRight.tsx',
    fields: { 'src/islands/pack/gradebook/KeyFields.tsx': 2 },
  },
  { by: 'src/stores/pack/make-keep.ts', fields: { 'src/islands/pack/make/': 40 } },
  { by: 'src/stores/quiz-typed.ts', fields: { 'src/islands/quiz/': 2 } },
  {
    by: 'src/stores/review/care/hook.ts',
    fields: { 'src/islands/review/cards/HookField.tsx': 1, 'src/islands/review/care/Hook.tsx': 1 },
  },
  { by: 'src/stores/review/cards/own-form.ts', fields: { 'src/islands/review/cards/OwnFormFields.tsx': 4 } },
  { by: 'src/stores/task/desk.ts', fields: { 'src/islands/task/PartBox.tsx': 1 } },
]

/** Fields whose text is kept nowhere until it is used, and why. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  'src/islands/your-data/Passphrase.tsx': 'A secret never goes to the disk.',
  'src/islands/pack/do/Reveal.tsx':
    'A code that the tutor hands out opens what is right: it is no text of one’s own.',
  'src/islands/measure/CountFields.tsx': 'Figures to try a formula with: nothing becomes of them.',
  'src/islands/review/settings/NumberField.tsx': 'One figure of a few digits: it is kept when it is left.',
  'src/islands/review/deed/DeedFields.tsx':
    'A figure before the answer is shown: found again, it would give away what is to be worked out anew.',
  'src/islands/review/deed/TypedField.tsx':
    'Words before the answer is shown: found again, they would give away what is to be recalled anew.',
}

const pages = [
  ...sourceFiles('src/islands', ['.tsx']),
  ...sourceFiles('src/components', ['.tsx', '.astro']),
  ...sourceFiles('src/layouts', ['.astro']),
  ...sourceFiles('src/pages', ['.astro']),
]
const counted = pages.map((file) => ({ ...file, fields: fieldsIn(file) })).filter(({ fields }) => fields > 0)

/** How many drafts a file keeps by itself. */
function ownDrafts({ text }: SourceFile): number {
  return [...withoutComments(text).matchAll(/\buseTyped(Names)?\(/g)].length
}

describe('what is typed in a field', () => {
  test('is a draft, or it is said here why not', () => {
    const kept = KEEPERS.flatMap(({ fields }) => Object.keys(fields))
    const left = counted.filter(
      (file) =>
        ownDrafts(file) < file.fields &&
        !kept.some((place) => file.path.startsWith(place)) &&
        NOT_KEPT[file.path] === undefined,
    )
    expect(left.map(({ path, fields }) => `${path}: ${fields}`)).toEqual([])
  })

  test.each(KEEPERS)('is kept by $by where that is said here', ({ by, fields }) => {
    expect(withoutComments(readFileSync(by, 'utf8'))).toMatch(
      /\b(createDraftKeeper|openTyped|useTyped|drafts\s*\.write)\(/,
    )
    const there = Object.keys(fields).map((place) => [
      place,
      counted.filter(({ path }) => path.startsWith(place)).reduce((sum, one) => sum + one.fields, 0),
    ])
    // A field more is looked at: whether it is kept with the others, then counted here.
    expect(Object.fromEntries(there)).toEqual(fields)
  })

  test('is not excused where there is no field any longer', () => {
    const paths = new Set(counted.map(({ path }) => path))
    expect(Object.keys(NOT_KEPT).filter((path) => !paths.has(path))).toEqual([])
  })

  test('is in a field that can be found: nothing else on a page is typed in', () => {
    const editable = sourceFiles('src', ['.ts', '.tsx', '.astro']).filter(({ text }) =>
      /(?<!is|\[)contentEditable|\bdesignMode\b|createElement\('(input|textarea)'/i.test(
        withoutComments(text),
      ),
    )
    expect(editable.map(({ path }) => path)).toEqual([])
  })
})

describe('fields are found', () => {
  const found = (text: string, path = 'src/islands/log/New.tsx') => fieldsIn({ path, text })

  test('of each kind one types words in', () => {
    expect(found('<textarea rows={2} onInput={(event) => fill(event)} />')).toBe(1)
    expect(found('<input id="a" />')).toBe(1)
    expect(found('<input type="email" value={a > b ? c : d} />')).toBe(1)
    expect(found("<input type={isShown ? 'text' : 'password'} />")).toBe(1)
    expect(found('<textarea aria-labelledby={id}></textarea>', 'src/components/New.astro')).toBe(1)
  })

  test('through the house’s own, by whatever path they come', () => {
    const lines = "import { Lines } from '#islands/writing/Lines.tsx'\n"
    expect(found(`${lines}<Lines id="a" value={a} onFill={fill} />`)).toBe(1)
    expect(found('import { Lines } from "../writing/Lines.tsx"\n<Lines id="a" />')).toBe(1)
    expect(found("import { Lines as Rows } from '#islands/writing/Lines.tsx'\n<Rows id='a' />")).toBe(1)
    expect(found("import { Lines } from './Lines.tsx'\n<Lines lines={lines} />")).toBe(0)
  })

  test('and neither what is chosen or looked for, nor what can only be read', () => {
    for (const type of ['radio', 'checkbox', 'file', 'range', 'search', 'date', 'number'])
      expect(found(`<input type="${type}" />`)).toBe(0)
    expect(found("<input type={isOne ? 'radio' : 'checkbox'} />")).toBe(0)
    expect(found('<textarea readOnly value={link} />')).toBe(0)
    expect(found('// <textarea />\ntype A = Pick<Field, "input">')).toBe(0)
  })

  test('in the house’s own, which are there', () => {
    expect(existsSync('src/islands/writing/Lines.tsx')).toBe(true)
    expect(counted.length).toBeGreaterThan(40)
  })
})
