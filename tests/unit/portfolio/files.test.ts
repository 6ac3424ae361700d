import { strFromU8, unzipSync } from 'fflate'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { choiceOf } from '#domain/portfolio/choice.ts'
import { type Portfolio, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { safeFileName } from '#formats/file-names.ts'
import { markdownText, yamlText } from '#formats/portfolio-markdown.ts'
import { makeFile } from '#stores/portfolio/make-file.ts'
import { entryOf } from '#tests/support/entries.ts'
import { applied, LOG_UNITS, resource } from '#tests/support/log.ts'

const NOW = { at: Date.UTC(2026, 10, 22, 10), offsetMin: 0 }

const HOSTILE = [
  '=HYPERLINK("http://x.example","y")',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'CON',
  '"]]>&lt; \\ \u202Etxt.exe \0\u0007 \ud800',
  '---\nkey: !!js/function "x"\n---',
  '![[secret]] [x](javascript:alert(1)) %%hidden%% `code`',
  'مرحبا بالعالم',
  '😀'.repeat(60),
]

function portfolio(): Portfolio {
  const resources = HOSTILE.map((text, at) =>
    entryOf(
      at + 1,
      resource(text.slice(0, 140), {
        fields: { howUsed: text, tags: [text], address: 'https://a.example/_x_' },
      }),
    ),
  )
  return portfolioOf({
    entries: [...resources, entryOf(20, applied(1))],
    units: LOG_UNITS,
    criteria: [],
    comments: new Map(),
    choice: choiceOf(new Map([['who.learner', 'A. "Learner" <b>']]), ['self-study']),
    statement: `${HOSTILE.join('\n')}\n\nThe end.`,
    today: '2026-11-22',
  })
}

async function unzipped(way: 'docx' | 'markdown' | 'csv'): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await makeFile(way, 'portfolio', portfolio(), NOW)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('the Word document', () => {
  test('has headings, tables with head rows, its language and no macro, and hostile text is text', async () => {
    const files = await unzipped('docx')
    const document = files['word/document.xml'] ?? ''
    expect(document).toContain('w:val="Heading1"')
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(files['word/styles.xml']).toContain('w:lang w:val="en-GB"')
    expect(Object.keys(files).filter((name) => /vba|macro|\.bin|embed/i.test(name))).toEqual([])
    // What XML 1.0 refuses, and what would turn the direction of all that follows.
    expect(document).not.toMatch(/[^\P{Cc}\t\n\r]|[\u202A-\u202E]/u)
    expect(document.isWellFormed()).toBe(true)
  })

  test('keeps rows whole, a head with its first row, and all who sign on one page', async () => {
    const document = (await unzipped('docx'))['word/document.xml'] ?? ''
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const heads = rows.filter((row) => row.includes('<w:tblHeader/>'))
    expect(heads.length).toBeGreaterThan(HOSTILE.length)
    expect(heads.filter((row) => !row.includes('<w:keepNext/>'))).toEqual([])
    const signed = rows.filter((row) => row.includes('signature') || row.includes('Witness'))
    expect(signed.length).toBeGreaterThan(HOSTILE.length)
    expect(signed.filter((row) => !row.includes('<w:keepNext/>'))).toEqual([])
    const named = rows.filter((row) => row.includes('<w:hyperlink'))
    expect(named.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
  })

  test('lays text that runs from right to left so, and leads from the list to the sheets', async () => {
    const document = (await unzipped('docx'))['word/document.xml'] ?? ''
    expect(document).toContain('<w:bidi/>')
    const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const marks = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(anchors.length).toBeGreaterThan(HOSTILE.length)
    expect(anchors.filter((name) => !marks.includes(name))).toEqual([])
  })

  test('sets a link in a table as small as what stands beside it', async () => {
    const document = (await unzipped('docx'))['word/document.xml'] ?? ''
    const links = (document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).flatMap(
      (table) => table.match(/<w:hyperlink.*?<\/w:hyperlink>/gs) ?? [],
    )
    expect(links.length).toBeGreaterThan(HOSTILE.length)
    expect(links.filter((link) => !link.includes('<w:sz w:val="18"/>'))).toEqual([])
  })
})

describe('the Markdown folder', () => {
  test('has an entry to a file, an index and references; names lead nowhere and fit every disk', async () => {
    const names = Object.keys(await unzipped('markdown'))
    expect(names).toContain('index.md')
    expect(names).toContain('references.md')
    const own = names
      .filter((name) => name.startsWith('entries/'))
      .map((name) => name.slice('entries/'.length))
    expect(own.length).toBe(HOSTILE.length + 1)
    for (const name of own) {
      expect(name).toMatch(/^\d{4}( [\p{L}\p{M}\p{N} ]+)?\.md$/u)
      expect(name.length).toBeLessThanOrEqual(80)
    }
    expect(new Set(own.map((name) => name.toLowerCase())).size).toBe(own.length)
  })

  test('front matter is read as what was written, by another reader', async () => {
    const files = await unzipped('markdown')
    const matters = Object.entries(files).flatMap(([name, text]) =>
      name.startsWith('entries/') ? [parse(text.split('\n---\n')[0] ?? '')] : [],
    )
    const scripts = matters.find(({ entry }) => entry === 2)
    expect(scripts).toMatchObject({
      title: HOSTILE[1],
      type: 'Resource',
      date: '2026-11-14',
      minutes: 40,
      shows: ['1'],
    })
    expect(matters.find(({ entry }) => entry === 6)?.tags).toEqual([HOSTILE[5]])
  })

  test('links of the index lead to files that are there', async () => {
    const files = await unzipped('markdown')
    const links = [...(files['index.md'] ?? '').matchAll(/\]\(<([^>]+)>\)/g)].map(([, name]) => name ?? '')
    expect(links.length).toBeGreaterThan(HOSTILE.length)
    expect(links.filter((name) => !(name in files))).toEqual([])
  })

  test('text is text: no markup, no link, no comment, no hidden sign', () => {
    expect(markdownText('<b> [[x]] `y` %%z%% *a* $b$')).toBe(
      '\\<b\\> \\[\\[x\\]\\] \\`y\\` \\%\\%z\\%\\% \\*a\\* \\$b\\$',
    )
    expect(markdownText('# a\n- b\n1. c\n    code')).toBe('\\# a  \n\\- b  \n1\\. c  \ncode')
    expect(markdownText('One.\n\nTwo.\u202E')).toBe('One.\n\nTwo.')
    expect(yamlText('a\n"b"\u2028\ufeff')).toBe('"a\\n\\"b\\"\\u2028\\ufeff"')
  })
})

describe('the tables', () => {
  test('are one for each type, with the columns of that type alone, and no cell is a formula', async () => {
    const files = await unzipped('csv')
    expect(Object.keys(files).sort()).toEqual(['01 Resource.csv', '02 Used with a customer.csv'])
    const read = (name: string) => papaparse.parse<string[]>(files[name]?.replace('\ufeff', '') ?? '').data
    const [resources = [], ...rows] = read('01 Resource.csv')
    const [applications = []] = read('02 Used with a customer.csv')
    expect(resources).toContain('Insights')
    expect(applications).not.toContain('Insights')
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(rows[0]?.[3]).toBe(`'${HOSTILE[0]}`)
  })
})

test('a name of a file is cut to 80 characters and to what a disk counts in bytes', () => {
  expect(safeFileName('0001', 'a'.repeat(300), '.md').length).toBe(80)
  expect(new TextEncoder().encode(safeFileName('0001', '語'.repeat(300), '.md')).length).toBeLessThan(230)
  expect(safeFileName('0001', '../..\\:*?"<>|', '.md')).toBe('0001.md')
})
