import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import restored from '#tests/fixtures/restored.json' with { type: 'json' }
import { DRILLS, NOT_READ } from '#tests/support/drills/list.ts'

const docs = readFileSync('docs/formats.md', 'utf8')

test('every published version of a file, link and store has a fixture that is restored', () => {
  const published = [...filesIn(docs), ...linksIn(docs), ...databasesIn(docs)]
  const drilled = new Set(DRILLS.map(({ of }) => of))
  expect(published.filter((version) => !drilled.has(version) && !NOT_READ.includes(version))).toEqual([])
  // Fewer would say that the pages are written otherwise now, and read by nobody.
  expect(published.length).toBeGreaterThanOrEqual(22)
})

test('a version is left out only where the page says that nothing of ours reads it', () => {
  for (const version of NOT_READ) {
    const section = sectionsOf(docs).find((text) => text.includes(version.replace(/ \d+$/, ''))) ?? ''
    expect(section).toContain('nothing of ours reads it back')
  }
})

test('each drill has its fixture, and what it must come to', () => {
  expect(DRILLS.filter(({ fixture }) => !existsSync(`tests/fixtures/${fixture}`))).toEqual([])
  expect(Object.keys(restored).sort()).toEqual(DRILLS.map(({ of, fixture }) => `${of} ${fixture}`).sort())
})

/** Of each section about a format, `due-credit-pack 2` for each version that has a heading. */
function filesIn(text: string): readonly string[] {
  return sectionsOf(text).flatMap((section) => {
    const format = /^(?:## .*|### )`(due-credit-[a-z]+)`/m.exec(section)?.[1]
    const versions = [...section.matchAll(/^### .*?\bversion (\d+)/gim)].map(([, version]) => version)
    return format ? versions.map((version) => `${format} ${version}`) : []
  })
}

/** Of the table of links, `#p 2` for each version. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([a-z])` \|.*\| versions? (\d+)(?: (and|to) (\d+))?,/gm)].flatMap(
    ([, letter, first, , last = first]) => upTo(Number(last)).map((version) => `#${letter} ${version}`),
  )
}

/** Of each database, every version up to the one that is named. */
function databasesIn(text: string): readonly string[] {
  return [...text.matchAll(/IndexedDB `([a-z-]+)`, version (\d+)/g)].flatMap(([, name, version]) =>
    upTo(Number(version)).map((each) => `database ${name} ${each}`),
  )
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1)
}

function sectionsOf(text: string): readonly string[] {
  return text.split(/^(?=## )/m)
}
