import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { FAULTS } from './faults.ts'
import { SMALL_CONTENT, smallContent } from './small-content.ts'
import { WHOLE_CONTENT, wholeContent } from './whole-content.ts'

const sentences = (changes: Parameters<typeof smallContent>[0]): readonly string[] =>
  readCatalogue(smallContent(changes)).problems.map(({ sentence }) => sentence)

describe('content in which nothing is wrong', () => {
  test('reads whole and has no problems', () => {
    const { sound, problems, catalogue } = readCatalogue(smallContent())
    expect(problems).toEqual([])
    expect(sound).toBe(true)
    expect(catalogue.points.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'self-study.kc.1 key-concept',
      'self-study.tip.1 tip',
      'self-study.mis.1 misconception',
      'self-study.mp.1 marking-point',
      'self-study.mp.2 marking-point',
      'self-study.mp.3 marking-point',
    ])
  })

  test('has the same version however its files are laid out, and another when a word changes', () => {
    const version = (changes: Parameters<typeof smallContent>[0]) =>
      readCatalogue(smallContent(changes)).catalogue.version
    const file = 'content/glossary.yaml'
    expect(version([])).toMatch(/^[0-9a-f]{12}$/)
    expect(version([{ file, from: 'term: Log', to: 'term: "Log" # a word' }])).toBe(version([]))
    expect(version([{ file, from: 'term: Log', to: 'term: Logs' }])).not.toBe(version([]))
  })
})

describe('content that is wrong names each place', () => {
  test.each(FAULTS)('$sentence', ({ sentence, ...change }) => {
    expect(sentences([change])).toContain(sentence)
  })

  test('a wrong answer whose misconception no card asks about: nothing could come first because of it', () => {
    const change = { file: 'content/units/self-study/cards.yaml', from: ', x.heat.1,', to: ',' }
    expect(sentences([change])).toContain(
      'content/units/self-study/questions.yaml:8:45 option b of question q-first reveals x.heat.1, but no card names it; write a card with points: [x.heat.1]',
    )
  })

  test('all of them in one run, by file and line', () => {
    const told = sentences(FAULTS)
    const expected = FAULTS.map(({ sentence }) => sentence)
    expect(FAULTS.length).toBeGreaterThanOrEqual(20)
    expect(told).toEqual(expect.arrayContaining(expected))
    const places = told.map((sentence) => /^(\S+):(\d+):(\d+) /.exec(sentence)?.slice(1) ?? [])
    const sorted = places.toSorted(([fileA = '', ...a], [fileB = '', ...b]) => {
      if (fileA !== fileB) return fileA < fileB ? -1 : 1
      return Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])
    })
    expect(places).toEqual(sorted)
  })

  test('and the rest is still read', () => {
    const { sound, catalogue } = readCatalogue(smallContent(FAULTS))
    expect(sound).toBe(false)
    expect(catalogue.cards).toHaveLength(3)
    expect(catalogue.scenarios).toHaveLength(1)
  })

  test('a point taken out is told at its unit, and once an alias or a tombstone says where it went, at nothing', () => {
    const file = 'content/units/self-study/unit.yaml'
    const gone = {
      file,
      from: /^ {2}- \{ id: self-study\.mp\.3.*\n/m.exec(SMALL_CONTENT[file] ?? '')?.[0] ?? '',
      to: '',
    }
    const unnamed = {
      file: 'content/units/self-study/cards.yaml',
      from: 'self-study.mp.3',
      to: 'self-study.mp.2',
    }
    expect(sentences([gone, unnamed])).toEqual([
      'content/units/self-study/unit.yaml:13:1 point self-study.mp.3 was published and is not here; put it back, name its new id in content/aliases.yaml, or say in content/tombstones.yaml why it went',
    ])
    const bury = { path: 'content/tombstones.yaml', bytes: bytes('self-study.mp.3: It came twice.\n') }
    expect(readCatalogue([...smallContent([gone, unnamed]), bury]).problems).toEqual([])
    const rename = { path: 'content/aliases.yaml', bytes: bytes('self-study.mp.3: self-study.mp.2\n') }
    expect(readCatalogue([...smallContent([gone, unnamed]), rename]).problems).toEqual([])
  })
})

describe('files that are not what they should be', () => {
  const said = (path: string, content: Uint8Array) =>
    readCatalogue([...smallContent().filter((file) => file.path !== path), { path, bytes: content }])
      .problems.filter(({ file }) => file === path)
      .map(({ sentence }) => sentence)

  test.each([
    [
      'content/units/self-study/crads.yaml',
      bytes('- id: x'),
      'content/units/self-study/crads.yaml:1:1 nothing reads this file; did you mean cards.yaml?',
    ],
    [
      'content/notes.txt',
      bytes('Hello'),
      'content/notes.txt:1:1 nothing reads this file; take it out of content/',
    ],
    [
      'content/glossary.yaml',
      Uint8Array.of(0xff, 0xfe, 0x41),
      'content/glossary.yaml:1:1 the file is not UTF-8 text; save it again as UTF-8',
    ],
    [
      'content/concepts/heat.mdx',
      bytes('Hear her first.\n'),
      'content/concepts/heat.mdx:1:1 the page has no front matter; begin it with a line of ---, its fields, and another line of ---',
    ],
    [
      'content/glossary.yaml',
      bytes('term: Log\n'),
      'content/glossary.yaml:1:1 the file must be a list of terms; it is fields with names',
    ],
    [
      'content/glossary.yaml',
      bytes('- id: term.log\n  term: Log\n  definition: Say this: a record.\n  concept: law\n'),
      'content/glossary.yaml:3:15 this is not YAML: a text holds a colon and a space; put the whole text in quotation marks',
    ],
    [
      'content/glossary.yaml',
      bytes('- id: term.log\n  term: Log\n  term: Logs\n  definition: A record.\n  concept: law\n'),
      'content/glossary.yaml:3:3 this is not YAML: this field stands here twice; keep one of the two',
    ],
  ])('%s', (path, content, sentence) => {
    expect(said(path, content)).toEqual([sentence])
  })

  test('two items under one link code are told apart by their author', () => {
    // Found by search: the SHA-256 of both ids begins with the same three bytes.
    const [one, other] = ['card-1236', 'card-3447'] as const
    const cards = [one, other].map(
      (id) =>
        `- { id: ${id}, use: definition, front: "${id === one ? 'Which letter stands first?' : 'Who rings back?'}", back: Priya., points: [self-study.kc.1] }\n`,
    )
    expect(said('content/concepts/heat.cards.yaml', bytes(cards.join('')))).toEqual([
      `content/concepts/heat.cards.yaml:2:9 card ${other} and card ${one} share the link code b47658; give the newer one another id`,
    ])
  })
})

describe('reading never throws', () => {
  const paths = [
    ...Object.keys(WHOLE_CONTENT),
    'content/aliases.yaml',
    'content/tombstones.yaml',
    'content/x.mdx',
  ]

  test('whatever bytes stand in a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 400 }), (path, content) => {
        const others = wholeContent().filter((file) => file.path !== path)
        const { problems } = readCatalogue([...others, { path, bytes: Uint8Array.from(content) }])
        expect(Array.isArray(problems)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('whatever YAML stands in a file, with or without a page below it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 4 }), (path, value) => {
        const json = JSON.stringify(value)
        const text = path.endsWith('.mdx') ? `---\n${json}\n---\n${json}` : json
        const others = wholeContent().filter((file) => file.path !== path)
        expect(readCatalogue([...others, { path, bytes: bytes(text) }]).catalogue.version).toMatch(
          /^[0-9a-f]{12}$/,
        )
      }),
      { numRuns: 100 },
    )
  })

  test('whatever part of a good file is cut out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(WHOLE_CONTENT)),
        fc.nat(2000),
        fc.nat(200),
        (path, start, length) => {
          const text = WHOLE_CONTENT[path] ?? ''
          const cut = text.slice(0, start % text.length) + text.slice((start % text.length) + length)
          const others = wholeContent().filter((file) => file.path !== path)
          const { sound, problems } = readCatalogue([...others, { path, bytes: bytes(cut) }])
          expect(sound).toBe(problems.every(({ level }) => level === 'warning'))
        },
      ),
      { numRuns: 150 },
    )
  })
})

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
