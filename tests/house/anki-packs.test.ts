import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '#tests/support/anki-check.ts'
import { builds } from '#tests/support/site.ts'

const packsIn = (folder: string) => {
  const at = join(folder, 'flashcards/anki')
  return readdirSync(at)
    .filter((name) => name.endsWith('.apkg'))
    .map((name) => ({ name, bytes: readFileSync(join(at, name)) }))
}

const [root, below] = builds

describe.each(packsIn(root.folder))('the package $name', ({ name, bytes }) => {
  test('is sound by schema, keys, checksums and references, and holds no reviews', () => {
    const { faults, notes, cards, reviews } = faultsOf(bytes, Date.UTC(2026, 10, 22))
    expect(faults).toEqual([])
    expect(notes.length).toBeGreaterThan(10)
    expect(cards).toHaveLength(notes.length)
    expect(reviews).toEqual([])
  })

  test('is the same to the byte in another build', () => {
    expect(bytes.equals(readFileSync(join(below?.folder ?? '', 'flashcards/anki', name)))).toBe(true)
  })
})

test('there is a package for each unit and one of all', () => {
  const units = readdirSync(join(root.folder, 'units'))
  expect(
    packsIn(root.folder)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...units.filter((name) => !name.includes('.')), 'all'].map((name) => `${name}.apkg`).sort())
})

test('what few ask for is not kept for use offline: packages and SQLite', () => {
  const worker = readFileSync(join(root.folder, 'offline.js'), 'utf8')
  expect(worker).toContain('flashcards/anki/')
  expect(worker).not.toMatch(/\.apkg|\.wasm/)
})
