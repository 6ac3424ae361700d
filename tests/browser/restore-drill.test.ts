import { afterEach, expect, test } from 'vitest'
import { leaveSharedMode } from '#device/shared/web-mode.ts'
import restored from '#tests/fixtures/restored.json' with { type: 'json' }
import { DRILLS } from '#tests/support/drills/list.ts'
import { closeRestored, type Digests, digestsOf, RESTORE } from '#tests/support/drills/restore.ts'
import { foldOf, rowsOf } from '#tests/support/journal-contract.ts'

const FILES = import.meta.glob<string>('/tests/fixtures/*', { query: '?url', import: 'default', eager: true })

afterEach(closeRestored)
afterEach(leaveSharedMode)

/** What each fixture comes to stands beside it, so that a release that reads one otherwise is found out. */
const expected: { readonly [drill: string]: Digests } = restored

test.each(DRILLS)('$of is restored from $fixture as it ever was', async ({ of, fixture, kind }) => {
  const file = await fetch(FILES[`/tests/fixtures/${fixture}`] ?? '')
  const back = await RESTORE[kind](new Uint8Array(await file.arrayBuffer()))
  expect(await rowsOf(back.journal)).toEqual(await foldOf(back.journal))
  const restoredNow = await digestsOf(back)
  expect(restoredNow).toEqual(expected[`${of} ${fixture}`])
})
