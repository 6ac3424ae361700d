import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '#tests/support/person.ts'
import { faults } from './all.ts'
import { nameOf } from './fault.ts'
import { createPages, type Pages } from './kit/build-page.ts'
import { checkPlant } from './kit/plant.ts'
import { runFault } from './runner.ts'

/** The long run draws anew each time; what runs with every change is always the same. */
const SEED = 1

let folder: string
let browser: Browser
let pages: Pages
beforeAll(async () => {
  mkdirSync('tests/.out', { recursive: true })
  folder = mkdtempSync(join('tests/.out', 'faults-'))
  pages = createPages(folder)
  browser = await startBrowser()
  await pages.folderOf(undefined)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('faults', () => {
  const short = faults.filter(({ rounds }) => rounds.short > 0)

  test.each(short.map((fault) => [`${nameOf(fault)}: ${fault.title}`, fault] as const))(
    '%s',
    { timeout: 200_000 },
    async (_name, fault) => {
      const { outcome, broken } = await runFault(fault, fault.rounds.short, { browser, pages, seed: SEED })
      expect(broken).toEqual([])
      expect(outcome).toMatchObject({ lost: 0, torn: 0, undetected: 0, wrong: [] })
      expect(outcome.runs).toBeGreaterThan(0)
    },
  )
})

test.each(faults.map((fault) => [nameOf(fault), fault] as const))(
  'the bug of %s still has its place in the source',
  (_name, { planted }) => {
    checkPlant(planted)
  },
)

test('each fault has a name of its own', () => {
  const names = faults.map(nameOf)
  expect(new Set(names).size).toBe(names.length)
})
