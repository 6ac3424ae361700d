import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Fault, outcome } from './fault.ts'
import { lostIn } from './kit/lost.ts'
import type { Random } from './kit/random.ts'
import type { Tab } from './kit/tab.ts'
import type { Ack } from './page/deeds/writing.ts'

const PASSPHRASE = 'scallop drift amber lantern'
const WRITES = 8

/** How many bits lie between two that are turned over in one round; where it begins is drawn. */
const STEP = 23

/** A file that is no use, and the reasons that a person may be given for it. */
interface BadFile {
  readonly name: string
  readonly bytes: Buffer
  readonly why: readonly string[]
  readonly passphrases?: readonly string[]
}

/** Backup files of every kind of badness: each is refused with its reason, and nothing changes. */
export const badFiles: Fault = {
  id: 'F22',
  part: 'files',
  title: 'Backups that are cut, changed, locked, newer or of another program are opened',
  rounds: { long: 6, short: 1 },
  planted: {
    bug: 'A file that was unpacked to the end is taken in, whatever its digest',
    file: 'formats/backup/read-lines.ts',
    find: "return digest === sha || fault({ kind: 'digest' })",
    put: "return sha !== '' || fault({ kind: 'digest' })",
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    await tab.call('writeSome', 1_000, WRITES)
    const other = await (await kit.person()).newTab()
    await other.call('act', random.below(1_000))
    await other.call('act', random.below(1_000))
    const sound = Buffer.from(await other.call('makeFile'), 'base64')
    const locked = Buffer.from(await other.call('makeFile', PASSPHRASE), 'base64')
    const before = await tab.call('digest')
    const counts = { detected: 0, undetected: 0 }
    const wrong: string[] = []
    for (const bad of badOf(sound, locked, random)) {
      const { kind, why = kind } = await tab.call(
        'takeFile',
        bad.bytes.toString('base64'),
        bad.passphrases ?? [],
      )
      const isSame = (await tab.call('digest')) === before
      if (bad.why.includes(why) && isSame) counts.detected += 1
      else {
        counts.undetected += 1
        wrong.push(`A file that is ${bad.name} is ${kind} (${why})${isSame ? '' : ', and something changed'}`)
      }
    }
    // And a good one still comes in, old or new, locked or not.
    const good = await takeGood(tab, locked, sound)
    const found = await tab.call('look')
    return outcome({
      acknowledged: kit.site.acks.all.length,
      lost: lostIn(kit.site.acks.all as readonly Ack[], found),
      torn: Math.abs(found.mended),
      ...counts,
      restored: good.added,
      wrong: [...wrong, ...good.wrong],
    })
  },
}

/** A few hundred kilobytes that unpack to more than there is room for: reading stops, and nothing changes. */
export const bomb: Fault = {
  id: 'F22',
  part: 'bomb',
  title: 'A small file is opened that unpacks to 300 MiB of lines that could be records',
  rounds: { long: 2, short: 0 },
  planted: {
    bug: 'A file is unpacked to its end, however much there is',
    file: 'formats/backup.ts',
    find: 'reader.end(await read(bytes, UNPACKED_MAX_BYTES, reader.take))',
    put: 'reader.end(await read(bytes, UNPACKED_MAX_BYTES * 2, reader.take))',
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    await tab.call('writeSome', 1_000 + random.below(100), WRITES)
    const before = await tab.call('digest')
    const file = bombOf(gunzipSync(Buffer.from(await tab.call('makeFile'), 'base64')).toString('utf8'))
    const { kind, why = kind } = await tab.call('takeFile', file.toString('base64'))
    const isSame = (await tab.call('digest')) === before
    const isTold = why === 'bomb'
    return outcome({
      acknowledged: kit.site.acks.all.length,
      lost: lostIn(kit.site.acks.all as readonly Ack[], await tab.call('look')),
      detected: isTold ? 1 : 0,
      undetected: isTold ? 0 : 1,
      wrong: [...(isTold ? [] : [`The file is ${kind} (${why})`]), ...(isSame ? [] : ['Something changed'])],
    })
  },
}

/** Of a packed file and of a plain one single bits are turned over, one of each few. */
export const turnedBits: Fault = {
  id: 'F22',
  part: 'bits',
  title: 'Single bits of a backup are turned over',
  rounds: { long: 12, short: 1 },
  planted: badFiles.planted,
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    await tab.call('writeSome', 1_000, 2)
    const packed = Buffer.from(await tab.call('makeFile'), 'base64')
    const counts = { runs: 0, detected: 0, undetected: 0 }
    for (const file of [packed, gunzipSync(packed)]) {
      const flips = await tab.call('flipBits', file.toString('base64'), random.below(STEP), STEP)
      counts.runs += flips.flips
      // Some bits of a packed file say nothing: by what system it was packed, and when.
      counts.detected += flips.refused
      counts.undetected += flips.other
    }
    return outcome({
      ...counts,
      wrong:
        counts.undetected > 0 ? [`${counts.undetected} files with one bit turned over opened as others`] : [],
    })
  },
}

function badOf(sound: Buffer, locked: Buffer, random: Random): readonly BadFile[] {
  const plain = gunzipSync(sound)
  const text = plain.toString('utf8')
  const cutAt = 20 + random.below(sound.length - 30)
  const lineCut = text.lastIndexOf('\n', text.length - 2 - random.below(100)) + 1
  const flipped = Buffer.from(plain)
  const place = text.indexOf('"kind":"') + 9
  flipped[place] = (flipped[place] ?? 0) ^ 1
  const lines = (what: string) => Buffer.from(what, 'utf8')
  return [
    { name: 'empty', bytes: Buffer.alloc(0), why: ['empty'] },
    { name: 'cut', bytes: sound.subarray(0, cutAt), why: ['ends-early', 'packing'] },
    { name: 'cut before its last line', bytes: lines(text.slice(0, lineCut)), why: ['ends-early'] },
    { name: 'changed in one letter', bytes: flipped, why: ['digest', 'line'] },
    { name: 'changed and packed again', bytes: gzipSync(flipped), why: ['digest', 'line'] },
    {
      name: 'followed by more',
      bytes: Buffer.concat([sound, Buffer.from('more')]),
      why: ['packing', 'trailing'],
    },
    { name: 'newer', bytes: lines(text.replace('"version":2', '"version":3')), why: ['newer'] },
    { name: 'of another program', bytes: lines('{"notes":[1,2,3]}'), why: ['foreign'] },
    { name: 'a pack', bytes: readFileSync('tests/fixtures/pack-v1.json'), why: ['other-kind'] },
    { name: 'locked, without its passphrase', bytes: locked, why: ['locked'] },
    { name: 'locked, with another', bytes: locked, why: ['locked'], passphrases: ['another scallop drift'] },
    {
      name: 'locked and changed',
      bytes: changedAt(locked, locked.length - 20 - random.below(40)),
      why: ['lock-damaged'],
      passphrases: [PASSPHRASE],
    },
  ]
}

async function takeGood(tab: Tab, locked: Buffer, sound: Buffer) {
  const files: readonly (readonly [Buffer, readonly string[]])[] = [
    [locked, ['wrong at first', PASSPHRASE]],
    [sound, []],
    [readFileSync('tests/fixtures/backup-v1.json'), []],
    [readFileSync('tests/fixtures/backup-v2.jsonl.gz'), []],
  ]
  const found = { added: 0, wrong: [] as string[] }
  for (const [file, passphrases] of files) {
    const opened = await tab.call('takeFile', file.toString('base64'), passphrases)
    if (opened.kind === 'taken') found.added += opened.added ?? 0
    else found.wrong.push(`A good file is ${opened.kind}: ${opened.why ?? ''}`)
  }
  return found
}

/** A few hundred kilobytes that unpack to 300 MiB of lines that could be facts. */
function bombOf(text: string): Buffer {
  const [head = '', fact = ''] = text.split('\n')
  const many = Buffer.from(`${fact}\n`.repeat(Math.ceil((1024 * 1024) / fact.length)))
  return gzipSync(Buffer.concat([Buffer.from(`${head}\n`), ...Array.from({ length: 300 }, () => many)]))
}

function changedAt(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}
