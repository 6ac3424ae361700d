import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeReceiptFile, writeReceiptLink } from '#formats/receipt.ts'
import type { Read } from '#formats/receipts/handed.ts'
import { READ_MOST, readHanded } from '#formats/receipts/read.ts'
import { archiveText } from '#messages/gradebook-aside.ts'
import { sourceText } from '#messages/gradebook-taking-in.ts'
import { receiptOf } from '#tests/support/pack-class.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const fileOf = (learner: string) => writeReceiptFile(receiptOf(learner))
const linkOf = async (learner: string) =>
  `https://learn.example.ac.uk/packs/gradebook/${await writeReceiptLink(receiptOf(learner))}`
const handed = (name: string, bytes: Uint8Array, isChosen = true) => ({
  name,
  blob: new Blob([new Uint8Array(bytes)]),
  isChosen,
})
const readFiles = (...files: ReturnType<typeof handed>[]) => readHanded({ text: '', files })
const said = (read: Read) =>
  'receipt' in read
    ? read.receipt.learner
    : `${sourceText(read.source)}: ${'refusal' in read.problem ? read.problem.refusal.kind : read.problem.by}`

describe('archives', () => {
  test('give every receipt and every mail in them, in folders too, and pass over what holds none', async () => {
    const zip = zipSync({
      'Amira_1/file/due-credit-receipt.json': await fileOf('Amira Hussain'),
      'Ben_2/mail.eml': bytesOf(`Subject: done\n\n${await linkOf('Ben Whitlock')}\n`),
      'Ewa_3/onlinetext.html': bytesOf(`<p><a href="${await linkOf('Ewa Nowak')}">it</a></p>`),
      'Ewa_3/letter.txt': bytesOf('I was ill.'),
      'photo.jpg': Uint8Array.of(1, 2, 3),
      '__MACOSX/Amira_1/._due-credit-receipt.json': Uint8Array.of(0),
    })
    const { reads, passedOver } = await readFiles(handed('class.zip', zip))
    expect(reads.map(said)).toEqual(['Amira Hussain', 'Ben Whitlock', 'Ewa Nowak'])
    expect(reads[0]?.source).toEqual({ file: 'Amira_1/file/due-credit-receipt.json', archive: 'class.zip' })
    expect(passedOver).toBe(3)
  })

  test('are known by what they begin with, and a damaged receipt in one stops no other', async () => {
    const good = await fileOf('Amira Hussain')
    const altered = bytesOf(new TextDecoder().decode(good).replace('Amira', 'Amina'))
    const zip = zipSync({ 'a.json': altered, 'b.json': good, 'c.json': good.slice(0, 90) })
    const { reads } = await readFiles(handed('download', zip))
    expect(reads.map(said)).toEqual([
      'In a.json of download: altered',
      'Amira Hussain',
      'In c.json of download: cut',
    ])
  })

  test('with names that lead out of them are not followed', async () => {
    const good = await fileOf('Amira Hussain')
    const zip = zipSync({
      '../../evil.json': good,
      '/etc/evil.json': good,
      'C:\\evil.json': good,
      'a/../../b.json': good,
    })
    const { reads } = await readFiles(handed('class.zip', zip))
    expect(
      reads.map((read) => 'problem' in read && 'refusal' in read.problem && read.problem.refusal.kind),
    ).toEqual(Array.from({ length: 4 }, () => 'outside'))
    expect(archiveText({ kind: 'outside' })).toContain('leads out of the archive')
  })

  test('within one are opened, deeper ones and crowded ones are not', async () => {
    const good = await fileOf('Amira Hussain')
    const inner = zipSync({ 'a.json': good })
    const deep = zipSync({ 'inner.zip': zipSync({ 'deepest.zip': inner }) })
    expect((await readFiles(handed('class.zip', zipSync({ 'inner.zip': inner })))).reads.map(said)).toEqual([
      'Amira Hussain',
    ])
    expect((await readFiles(handed('deep.zip', deep))).reads.map(said)).toEqual([
      'In deepest.zip of inner.zip: deep',
    ])
    const many = Object.fromEntries(
      Array.from({ length: READ_MOST.inNested + 1 }, (_, at) => [`${at}.json`, good]),
    )
    const crowded = zipSync({ 'inner.zip': zipSync(many), 'b.json': good })
    expect((await readFiles(handed('crowded.zip', crowded))).reads.map(said)).toEqual([
      'In inner.zip of crowded.zip: crowded',
      'Amira Hussain',
    ])
    expect(archiveText({ kind: 'crowded', most: 300 })).toContain('more than 300 files')
  })

  test('of ten thousand files are sorted by their names, and only ours are unpacked', async () => {
    const empty = Uint8Array.of(1)
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p/${at}.png`, empty]))
    const { reads, passedOver } = await readFiles(
      handed('big.zip', zipSync({ ...files, 'a.json': await fileOf('Amira Hussain') }, { level: 0 })),
    )
    expect(reads.map(said)).toEqual(['Amira Hussain'])
    expect(passedOver).toBe(10_000)
  })

  test('that would unpack to far more than they say are left at what they said', async () => {
    const zip = zipSync({
      'bomb.json': new Uint8Array(50_000_000),
      'good.json': await fileOf('Amira Hussain'),
    })
    expect((await readFiles(handed('z.zip', zip))).reads.map(said)).toEqual([
      'In bomb.json of z.zip: huge',
      'Amira Hussain',
    ])
    // The same, but its list of contents lies about the size.
    const list = new DataView(zip.buffer, zip.byteOffset)
    const at = zip.findLastIndex(
      (_, place) =>
        place + 4 < zip.length &&
        list.getUint32(place, true) === 0x02014b50 &&
        list.getUint32(place + 24, true) === 50_000_000,
    )
    list.setUint32(at + 24, 1_000, true)
    expect((await readFiles(handed('z.zip', zip))).reads.map(said)).toEqual([
      'In bomb.json of z.zip: bomb',
      'Amira Hussain',
    ])
  })

  test.each([
    ['bomb', -1],
    ['damaged', 1],
  ] as const)('whose list tells of a short file that it is otherwise are told of: %s', async (kind, off) => {
    const receipt = await fileOf('Amira Hussain')
    const zip = zipSync({ 'a.json': receipt, 'b.json': await fileOf('Ben Whitlock') })
    const list = new DataView(zip.buffer, zip.byteOffset)
    const at = zip.findIndex((_, place) => list.getUint32(place, true) === 0x02014b50)
    list.setUint32(at + 24, receipt.length + off, true)
    expect((await readFiles(handed('z.zip', zip))).reads.map(said)).toEqual([
      `In a.json of z.zip: ${kind}`,
      'Ben Whitlock',
    ])
  })

  test.each([
    ['cut', (zip: Uint8Array) => zip.slice(0, -30)],
    ['damaged', (zip: Uint8Array) => zip.with(zip.length - 22 + 16, 1)],
    ['cut', (zip: Uint8Array) => zip.slice(0, 10)],
  ] as const)('that are %s are told of', async (kind, harm) => {
    const zip = zipSync({ 'a.json': await fileOf('Amira Hussain') })
    expect((await readFiles(handed('z.zip', harm(zip)))).reads.map(said)).toEqual([`In z.zip: ${kind}`])
  })

  test('that are locked, or hold nothing of ours, are told of', async () => {
    const zip = zipSync({ 'a.json': await fileOf('Amira Hussain') })
    const list = new DataView(zip.buffer, zip.byteOffset)
    const at = zip.findLastIndex(
      (_, place) => place + 4 < zip.length && list.getUint32(place, true) === 0x02014b50,
    )
    zip[at + 8] = 1
    expect((await readFiles(handed('z.zip', zip))).reads.map(said)).toEqual(['In a.json of z.zip: locked'])
    expect(
      (await readFiles(handed('y.zip', zipSync({ 'a.png': Uint8Array.of(1) })))).reads.map(said),
    ).toEqual(['In y.zip: nothing'])
  })
})

describe('folders', () => {
  test('are searched for receipts and mails, and what else lies there is counted', async () => {
    const { reads, passedOver } = await readFiles(
      handed('Class/a.json', await fileOf('Amira Hussain'), false),
      handed('Class/.DS_Store', Uint8Array.of(1), false),
      handed('Class/plan.docx', Uint8Array.of(0x50, 0x4b, 3, 4), false),
      handed('Class/notes.txt', bytesOf('Nothing here'), false),
      handed('Class/broken.json', bytesOf('{"format":"due-credit-receipt"'), false),
    )
    expect(reads.map(said)).toEqual(['Amira Hussain', 'In Class/broken.json: cut'])
    expect(passedOver).toBe(3)
  })
})

describe('mails that were saved', () => {
  const base64 = (text: string) => btoa(text).replace(/.{76}/g, '$&\r\n')
  const mail = (parts: readonly string[]) =>
    [
      'From: a@b.uk',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      'Content-Transfer-Encoding: 7bit',
      '',
      ...parts.map((part) => `--x\r\n${part}`),
      '--x--',
    ].join('\r\n')

  test('give what is in them encoded: a link in a text, a receipt that hangs on them', async () => {
    const attached = new TextDecoder().decode(await fileOf('Ben Whitlock'))
    const text = mail([
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`Here: ${await linkOf('Amira Hussain')} Thanks`)}\r\n`,
      `Content-Type: application/json; name=due-credit-receipt.json\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(attached)}\r\n`,
      `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('not looked at')}\r\n`,
    ])
    const { reads } = await readFiles(handed('mail.eml', bytesOf(text)))
    expect(reads.map(said)).toEqual(['Amira Hussain', 'Ben Whitlock'])
  })

  test('give what is quoted-printable, too', async () => {
    const quoted = (text: string) => text.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\r\n')
    const attached = new TextDecoder().decode(await fileOf('Ben Whitlock'))
    const text = mail([
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(`Here: ${await linkOf('Amira Hussain')}`)}\r\n`,
      `Content-Type: application/json\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(attached)}\r\n`,
    ])
    const { reads } = await readFiles(handed('mail.txt', bytesOf(text)))
    expect(reads.map(said)).toEqual(['Amira Hussain', 'Ben Whitlock'])
  })

  test('that are torn or nonsense end nowhere', async () => {
    const { reads } = await readFiles(
      handed('torn.eml', bytesOf('Content-Transfer-Encoding: base64\r\n\r\nA')),
      handed('odd.eml', bytesOf('Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=')),
    )
    expect(reads.map(said)).toEqual(['In torn.eml: foreign', 'In odd.eml: foreign'])
  })
})

test('a receipt of five megabytes is refused by its size, and stops no other', async () => {
  const large = bytesOf(`{"format":"due-credit-receipt","version":1,"body":{"x":"${'a'.repeat(5_000_000)}"}}`)
  const { reads } = await readFiles(
    handed('large.json', large),
    handed('a.json', await fileOf('Amira Hussain')),
  )
  expect(reads.map(said)).toEqual(['In large.json: huge', 'Amira Hussain'])
})

test('more files than a class sends are read up to a bound, which is said; how far it is only grows to the end', async () => {
  const files = Array.from({ length: READ_MOST.files + 5 }, (_, at) =>
    handed(`${at}.jpg`, Uint8Array.of(), false),
  )
  const shares: number[] = []
  const { reads, passedOver } = await readHanded({ text: '', files }, (share) => shares.push(share))
  expect(reads).toEqual([{ source: {}, problem: { by: 'count', what: 'files', most: READ_MOST.files } }])
  expect(passedOver).toBe(READ_MOST.files)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

test('the names of files are shown without what turns or hides letters', async () => {
  const { reads } = await readFiles(handed('evil\u202egpj.exe', bytesOf('x')))
  expect(reads[0]?.source).toEqual({ file: 'evilgpj.exe' })
})
