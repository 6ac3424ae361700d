import jsQR from 'jsqr'
import { beforeEach, describe, expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { LINK_MAX_LENGTH } from '#formats/link-text.ts'
import { packIdOf, readPackFile, readPackLink } from '#formats/pack.ts'
import { setDevice } from '#stores/device.ts'
import {
  $nameProblems,
  $sent,
  $share,
  copyLink,
  keepNames,
  openShare,
  savePackFile,
  shareLink,
} from '#stores/pack/share.ts'
import { packFileName, QR_MOST, READ_MOST, reachOf } from '#stores/pack/share-reach.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'

const HOST = 'https://learn.example.ac.uk/due-credit/packs/open/'
const codes = itemCodes(SHELF_ITEMS.items)
const BODY: PackBody = {
  title: 'First week: complaints',
  instructions: 'Take your time.',
  from: 'Dana',
  due: '2026-12-04',
  items: ['q-two', 's-sofa', 'c-law'],
  madeMinute: 29_000_000,
}

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: { items: SHELF_ITEMS } })
  setDevice(device)
})

async function opened(body: PackBody = BODY, names: readonly string[] = ['Amira']): Promise<SharedPack> {
  const pack = await packIdOf(body, codes)
  await device.journal.append([{ kind: 'pack.saved', pack, body, names }])
  openShare(pack, (fragment) => `${HOST}${fragment}`)
  await expect.poll(() => $share.get().kind).toBe('ready')
  return ready()
}

function ready(): SharedPack {
  const state = $share.get()
  if (state.kind !== 'ready') throw new Error(`The pack is ${state.kind}`)
  return state
}

describe('sending a pack', () => {
  test('gives a link that opens the very pack, wherever the site stands', async () => {
    const { link, id } = await opened()
    expect(link.startsWith(`${HOST}#p1.`)).toBe(true)
    expect(await readPackLink(link, codes)).toEqual({ ok: true, value: { body: BODY, id, unknownCodes: [] } })
  })

  test('draws a QR code that a reader reads as that link', async () => {
    const { link, qr = [] } = await opened()
    expect(read(qr)).toBe(link)
  })

  test('hands over the link by copy and by share sheet, and a file that opens the very pack', async () => {
    const { link, id } = await opened()
    await copyLink()
    expect($sent.get()).toBe('copied')
    await shareLink()
    expect(device.passedOn).toEqual([link, `First week: complaints\n${link}`])
    await savePackFile()
    const [[name, type, bytes] = ['', '', new Uint8Array()]] = device.offered
    expect([name, type]).toEqual(['due-credit-pack-first-week-complaints.json', 'application/json'])
    expect(await readPackFile(bytes, codes)).toEqual({
      ok: true,
      value: { body: BODY, id, unknownCodes: [] },
    })
    device.declineNextFile()
    await savePackFile()
    expect($sent.get()).toBe('not-saved')
  })

  test('keeps other names without touching the pack', async () => {
    const { id, link } = await opened()
    await keepNames('Amira\nBen, Callum')
    await expect.poll(() => ready().names).toEqual(['Amira', 'Ben', 'Callum'])
    expect(ready()).toMatchObject({ id, link, body: BODY })
    expect($sent.get()).toBe('names-kept')
    await keepNames('x'.repeat(61))
    expect($nameProblems.get()).toMatchObject([{ field: 'names', reason: { kind: 'long-name' } }])
    expect((await device.journal.facts()).length).toBe(2)
  })

  test('says so where names could not be kept', async () => {
    await opened()
    device.refuseWrites({ kind: 'full' })
    await keepNames('Ben')
    expect($sent.get()).toBe('names-not-kept')
    expect(ready().names).toEqual(['Amira'])
  })

  test('follows what another tab does to it', async () => {
    const { id } = await opened()
    await device.journal.append([{ kind: 'pack.saved', pack: id, body: BODY, names: [], removed: true }])
    await expect.poll(() => ready().isRemoved).toBe(true)
    await keepNames('Ben')
    const [row] = await device.journal.rows('pack:')
    expect((row?.state as PackState | undefined)?.saved).toMatchObject({ isRemoved: true, names: ['Ben'] })
  })

  test('knows what is not here, what is out of reach, and what can no longer be sent', async () => {
    const states: string[] = []
    const see = async (id: string) => {
      openShare(id, (fragment) => fragment)
      await expect.poll(() => $share.get().kind).not.toBe('opening')
      states.push($share.get().kind)
    }
    await see('nobody')
    const { id } = await opened()
    setDevice({ ...device, shipped: { load: () => Promise.reject(new Error('offline')) } })
    await see(id)
    setDevice({
      ...device,
      shipped: { load: async () => ({ ...SHELF_ITEMS, items: SHELF_ITEMS.items.slice(2) }) },
    })
    await see(id)
    expect(states).toEqual(['unknown', 'unreachable', 'gone'])
  })
})

describe('how far a link goes', () => {
  test.each([
    [QR_MOST, 'anywhere'],
    [QR_MOST + 1, 'link'],
    [1_800, 'link'],
    [1_801, 'long'],
    [8_000, 'long'],
    [8_001, 'file-only'],
  ])('%i characters: %s', (length, reach) => expect(reachOf(length)).toBe(reach))

  test('what is read at all is what the reader of links takes', () => expect(READ_MOST).toBe(LINK_MAX_LENGTH))

  test('twenty items with a title and instructions fit a QR code', async () => {
    const items = Array.from({ length: 20 }, (_, at) => `item-${at}`)
    const fakes = itemCodes(
      items.map((id, at) => ({
        id,
        code: (0x1234 * (at + 7) * 977).toString(16).padStart(6, '0').slice(-6),
        kind: 'question',
        title: id,
        points: [],
      })),
    )
    const body = {
      ...BODY,
      title: 'Complaints: listen, own it, act, thank ',
      instructions: `${'Read the page on HEAT. '.repeat(4)}Then do it`,
    }
    const { writePackLink } = await import('#formats/pack.ts')
    const link = `https://learn.example.ac.uk/packs/open/${await writePackLink({ ...body, items }, fakes)}`
    expect(link.length).toBeLessThanOrEqual(320)
    expect(reachOf(link.length)).toBe('anywhere')
  })

  test.each([
    ['First week: complaints', 'due-credit-pack-first-week-complaints.json'],
    ['  Zoë’s café / 2 ', 'due-credit-pack-zoes-cafe-2.json'],
    ['../../etc', 'due-credit-pack-etc.json'],
    ['你好', 'due-credit-pack.json'],
  ])('a file of “%s” is called %s', (title, name) => expect(packFileName(title)).toBe(name))
})

/** As a camera sees it: eight dots a module, and four modules of white around. */
function read(modules: readonly (readonly boolean[])[]): string | undefined {
  const DOTS = 8
  const QUIET = 4
  const size = (modules.length + 2 * QUIET) * DOTS
  const dots = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isDark = modules[Math.floor(y / DOTS) - QUIET]?.[Math.floor(x / DOTS) - QUIET] ?? false
      if (isDark) dots.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return jsQR(dots, size, size)?.data
}
