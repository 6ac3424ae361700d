import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { writePackLink } from '#formats/pack.ts'
import { startPack } from '#tests/support/do-pack.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

const TYPED = 'listen to her'
const BODY: PackBody = {
  title: 'First words',
  instructions: '',
  from: '',
  madeMinute: 29_000_000,
  items: ['pk.aaaaaaaaaa'],
  own: [
    {
      kind: 'question',
      question: {
        id: 'pk.aaaaaaaaaa',
        code: '000000',
        edition: 1,
        concept: 'pk',
        stem: 'What do you do first?',
        points: [],
        kind: 'short',
        accept: [{ text: 'listen' }],
        reject: [],
        typos: 0,
        why: 'It is heard first.',
      },
    },
  ],
}

test('what was typed in a question of a pack is there though the browser was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-typed-'))
  const before = await startProfile(folder, scene.site)
  await before.page.goto(scene.site.url(`packs/open/${await writePackLink(BODY, itemCodes([]))}`))
  await startPack(before.page)
  await expect.poll(() => new URL(before.page.url()).hash).toMatch(/^#[\w-]{22}$/)
  const address = before.page.url()
  await before.page.locator('main input[type=text]').fill(TYPED)
  // Longer than a draft waits, far shorter than a mark takes to the disk.
  await before.page.waitForTimeout(1_000)
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  await after.page.goto(address)
  await expect.poll(() => after.page.locator('main input[type=text]').inputValue()).toBe(TYPED)
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})
