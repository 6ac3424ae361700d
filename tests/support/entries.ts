import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'

/** A head of an entry, saved at ten on 22 November 2026 unless said otherwise. */
export function headOf(fact: string, record: EntryRecord, more: Partial<Head> = {}): Head {
  return { fact, at: Date.UTC(2026, 10, 22, 10), offsetMin: 0, record, isDeleted: false, ...more }
}

/** An entry as lists see it; its number makes its id. */
export function entryOf(number: number, record: Partial<EntryRecord> = {}, more: Partial<Entry> = {}): Entry {
  const whole: EntryRecord = {
    type: 'resource',
    stage: 'ready',
    title: `Entry ${number}`,
    links: [],
    fields: {},
    ...record,
  }
  const head = headOf(`aaaaaaaaaa-${String(number).padStart(8, '0')}`, whole)
  return {
    id: entryIdOf(number),
    number,
    record: whole,
    head,
    conflicts: [],
    isDeleted: false,
    bornAt: head.at,
    revisions: 1,
    ...more,
  }
}

/** The id that the tests give to the entry of a number. */
export function entryIdOf(number: number): string {
  return [...String(number).padStart(10, '0')].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')
}
