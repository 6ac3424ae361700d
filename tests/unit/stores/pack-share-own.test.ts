import { beforeEach, describe, expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn, type OwnItem, withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import type { PackSaved } from '#domain/pack/pack-facts.ts'
import { packIdOf, readPackFile, readPackLink } from '#formats/pack.ts'
import { openKey, sealKey } from '#formats/seal.ts'
import { setDevice } from '#stores/device.ts'
import { $sent, $share, copyCode, copyLink, openShare, savePackFile, shareLink } from '#stores/pack/share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'
import { type FakeDevice, fakeDevice, seededChance } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'

const HOST = 'https://learn.example.ac.uk/packs/open/'
const CODE = '7K2M-9QXA-44TB-ZC0D'
const codes = itemCodes(SHELF_ITEMS.items)
const ids = OWN_ITEMS.map(idOfOwn)
const BODY: PackBody = {
  title: 'Late parcels',
  instructions: '',
  from: 'Dana',
  due: '2026-12-04',
  items: ['q-two', ...ids],
  madeMinute: 29_000_000,
  own: OWN_ITEMS.map(withoutKey),
}
const SEALED: PackBody = { ...BODY, key: { kind: 'tutor' } }

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: { items: SHELF_ITEMS } })
  setDevice(device)
})

async function opened(body: PackBody, more: Partial<PackSaved> = {}): Promise<SharedPack> {
  const pack = await packIdOf(body, codes)
  await device.journal.append([{ kind: 'pack.saved', pack, body, names: [], ...more }])
  openShare(pack, (fragment) => `${HOST}${fragment}`)
  await expect.poll(() => $share.get().kind).toBe('ready')
  const state = $share.get()
  if (state.kind !== 'ready') throw new Error(`The pack is ${state.kind}`)
  return state
}

/** Everything that leaves the page, as text: link, share sheet, file. */
async function allThatLeaves(pack: SharedPack): Promise<string> {
  await copyLink()
  await shareLink()
  await savePackFile()
  const files = device.offered.map(([name, , bytes]) => `${name}${new TextDecoder().decode(bytes)}`)
  const opened = await readPackLink(pack.link, codes)
  return [pack.fragment, ...device.passedOn, ...files, JSON.stringify(opened)].join('\n')
}

describe('a pack with items of the tutor’s own', () => {
  test('goes out by link and file, and each opens the very pack', async () => {
    const pack = await opened(SEALED, { keys: OWN_ITEMS })
    const { id } = pack
    expect(await readPackLink(pack.link, codes)).toEqual({
      ok: true,
      value: { body: SEALED, id, unknownCodes: [] },
    })
    await savePackFile()
    const [[, , bytes] = ['', '', new Uint8Array()]] = device.offered
    expect(await readPackFile(bytes, codes)).toEqual({
      ok: true,
      value: { body: SEALED, id, unknownCodes: [] },
    })
    expect(pack.items.map((item) => item.id)).toEqual(['q-two'])
  })

  test('holds no byte of a key that stays with its tutor', async () => {
    const pack = await opened(SEALED, { keys: OWN_ITEMS })
    expect(await allThatLeaves(pack)).not.toContain('KEY-')
    expect(pack.code).toBeUndefined()
  })

  test('holds no byte of a key under a code, nor the code, until the code opens it', async () => {
    const sealed = await sealKey(OWN_ITEMS, CODE)
    const pack = await opened({ ...BODY, key: { kind: 'code', sealed } }, { keys: OWN_ITEMS, code: CODE })
    const all = await allThatLeaves(pack)
    expect(all).not.toContain('KEY-')
    expect(all).not.toContain(CODE)
    expect(all).not.toContain(CODE.replaceAll('-', ''))
    expect(pack.code).toBe(CODE)
    expect(await openKey(sealed, CODE)).toMatchObject({ ok: true })
    await copyCode()
    expect([$sent.get(), device.passedOn.at(-1)]).toEqual(['code-copied', CODE])
  })

  test('says how many of its items one attempt is given, and what they take', async () => {
    const items = ['q-one', 'q-two', 's-sofa', 'c-law', 'c-plan']
    const { own: _, ...rest } = BODY
    const pack = await opened({ ...rest, items, rules: { pools: [{ take: 1, of: ['q-one', 'q-two'] }] } })
    expect([pack.asks, pack.minutes]).toEqual([4, 7])
  })
})

describe('a pack too long for a link', () => {
  const long = async () => {
    const chance = seededChance(7)
    const word = () =>
      Array.from({ length: 8 }, () => 'abcdefghijklmnopqrstuvwxyz'.charAt(chance(26))).join('')
    const own = Array.from({ length: 30 }, (_, at): OwnItem => {
      const text = Array.from({ length: 90 }, word).join(' ')
      const id = `pk.${'abcdefghijklmnopqrstuvwxyz234567'.charAt(at)}aaaaaaaaa`
      return { kind: 'writing', writing: { id, edition: 1, prompt: text, looksFor: [], points: [] } }
    })
    return opened({ ...BODY, items: own.map(idOfOwn), own })
  }

  test('is never offered as one: neither copied nor shared, and has no QR code', async () => {
    const pack = await long()
    expect(pack.link.length).toBeGreaterThan(8_000)
    expect([pack.reach, pack.isBeyondLinks, pack.qr]).toEqual(['file-only', true, undefined])
    await copyLink()
    await shareLink()
    expect(device.passedOn).toEqual([])
  })

  test('goes to the share sheet as a file', async () => {
    await long()
    await savePackFile('share')
    expect(device.offered.map(([name, , , way]) => [name, way])).toEqual([
      ['due-credit-pack-late-parcels.json', 'share'],
    ])
    expect($sent.get()).toBe('saved')
  })
})
