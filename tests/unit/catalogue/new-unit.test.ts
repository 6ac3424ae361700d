import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentFiles } from '#catalogue/disk.ts'
import { newUnit } from '#catalogue/new-unit.ts'
import { readCatalogue } from '#catalogue/read.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'due-credit-unit-'))
  // With the real content, whose concepts the examples name.
  for (const { path, bytes } of contentFiles(process.cwd())) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
})

afterEach(() => rmSync(root, { recursive: true }))

/** The whole content is read and checked several times over. */
const LONG = { timeout: 180_000 } as const

test('a new unit breaks no rule, and only its misconception and evidence still want flashcards', LONG, () => {
  const before = readCatalogue(contentFiles(root))
  expect(newUnit(root, 'web-chat', 'Serving customers by “web chat”: an introduction')).toMatchObject({
    files: expect.arrayContaining([join('content', 'units', 'web-chat', 'unit.yaml')]),
  })
  const after = readCatalogue(contentFiles(root))
  expect(after.problems.filter(({ file }) => file.includes('web-chat'))).toEqual([])
  expect(after.catalogue.units.length).toBe(before.catalogue.units.length + 1)
  const own = after.unfinished.filter(({ file }) => file.includes('web-chat'))
  expect(own.map(({ sentence }) => sentence.replace(/^\S+ /, ''))).toEqual([
    'point web-chat.tip.1 has no flashcard; write one',
    'misconception web-chat.mis.1 has no flashcard with use: misconception; write one',
    'point web-chat.mp.1 has no flashcard; write one',
  ])
})

test.each([
  [undefined, undefined, /Say its id and its title/],
  ['web-chat', ' ', /Say its id and its title/],
  ['Web Chat', 'Web chat', /“Web Chat” cannot be an id: .* such as web-chat$/],
  ['../../out', 'Out', /cannot be an id/],
  ['self-study', 'Again', /is there already; nothing was changed$/],
  ['kolb', 'Kolb', /The id kolb is taken by content\/concepts\/kolb\.mdx/],
  ['history', 'History', /^The site itself uses history/],
  ['web-chat', 'Exam practice', /^“Exam” is not said here/],
  ['web-chat', 'He said <b>', /^there is <b> in this text/],
  [`web-${'chat-'.repeat(11)}now`, 'Long', /the id has 6\d characters; an id has at most 64/],
])('no unit is made of %s, “%s”', (id, title, refusal) => {
  const units = readdirSync(join(root, 'content', 'units'))
  expect(newUnit(root, id, title)).toEqual({ refusal: expect.stringMatching(refusal) })
  expect(readdirSync(join(root, 'content', 'units'))).toEqual(units)
})

test('a second unit breaks no rule either, while the first is not written', LONG, () => {
  newUnit(root, 'web-chat', 'Chat')
  expect(newUnit(root, 'post', 'Letters')).toHaveProperty('files')
  expect(readCatalogue(contentFiles(root)).problems.filter(({ file }) => /web-chat|post/.test(file))).toEqual(
    [],
  )
})
