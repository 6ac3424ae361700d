import { expect, test } from 'vitest'
import { guessMapping, readRoster } from '#domain/pack/roster-read.ts'
import { rosterRows, rosterText } from '#formats/roster-table.ts'

const read = (text: string) => {
  const rows = rosterRows(text)
  return readRoster(rows, guessMapping(rows))
}
const names = (text: string) => read(text).entries.map(({ name }) => name)
const notes = (text: string) => read(text).notes.map(({ row, kind }) => `${row} ${kind}`)

const CHLOE = { name: 'Chloé Dupont', email: 'chloe@example.ac.uk', idNumber: '1042' }

test.each([
  [
    'a table of Moodle’s',
    'First name,Surname,ID number,Email address\nChloé,Dupont,1042,chloe@example.ac.uk',
  ],
  ['semicolons', 'Name;E-mail;ID\nChloé Dupont;chloe@example.ac.uk;1042'],
  [
    'tabs of a spreadsheet',
    'Surname\tFirst name\tStudent ID\tEmail\nDupont\tChloé\t1042\tchloe@example.ac.uk',
  ],
  ['no head', 'Chloé,Dupont,chloe@example.ac.uk,1042'],
  [
    'quoted cells and a byte order mark',
    '\uFEFF"Name","Email","ID number"\r\n"Chloé Dupont","chloe@example.ac.uk","1042"\r\n',
  ],
])('%s', (_, text) => {
  expect(read(text)).toEqual({ entries: [CHLOE], notes: [], beyond: 0 })
})

test('names alone, one to a line', () => {
  expect(names('Amira Hussain\nBen Whitlock\n\nEwa Nowak\n')).toEqual([
    'Amira Hussain',
    'Ben Whitlock',
    'Ewa Nowak',
  ])
})

test('a list in the code page of Windows', () => {
  const bytes = Uint8Array.from('Name;Email\r\nChlo\xe9 Nu\xf1ez;c@example.org', (char) => char.charCodeAt(0))
  const text = rosterText(bytes)
  expect(typeof text === 'string' && names(text)).toEqual(['Chloé Nuñez'])
})

test('what is wrong with a row is said, and stops no other', () => {
  const long = 'x'.repeat(61)
  const text = [
    'Name,Email,ID number',
    'Amira,amira@example.org,1',
    'AMIRA,other@example.org,2',
    ',nobody@example.org,3',
    `${long},long@example.org,4`,
    'Ben,not an address,5',
    '=cmd|calc,ev@example.org,6',
    'Ewa,amira@example.org,7',
  ].join('\n')
  expect(notes(text)).toEqual([
    '3 twice',
    '4 no-name',
    '5 name-too-long',
    '6 bad-email',
    '7 formula',
    '8 same-key',
  ])
  expect(names(text)).toEqual(['Amira', 'Ben', '=cmd|calc', 'Ewa'])
  expect(read(text).entries[1]).toEqual({ name: 'Ben', idNumber: '5' })
})

test('direction marks and markup are text', () => {
  expect(names('Name\n\u202eAmira\u200b\n<img src=x onerror=alert(1)>\n__proto__')).toEqual([
    'Amira',
    '<img src=x onerror=alert(1)>',
    '__proto__',
  ])
})

test('a list beyond the most is cut, and says by how many', () => {
  const many = Array.from({ length: 503 }, (_, at) => `Learner ${at}`).join('\n')
  expect(read(many)).toMatchObject({ beyond: 3 })
})

test('what is no list says why', () => {
  expect(rosterText(new Uint8Array())).toEqual({ kind: 'empty' })
  expect(rosterText(new Uint8Array(1024 * 1024 + 1))).toMatchObject({ kind: 'huge' })
  expect(rosterText(new TextEncoder().encode('PK\u0003\u0004 sheet'))).toEqual({ kind: 'no-text' })
})
