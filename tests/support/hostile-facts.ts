import { readFileSync } from 'node:fs'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isSound } from '#domain/journal/parse.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import type { SharedPortfolio } from '#domain/portfolio/shared.ts'
import { sharedPortfolio } from '#domain/portfolio/shared-shape.ts'
import { HOSTILE } from './hostile.ts'
import { sampleShared } from './shared-portfolio.ts'

const POINT = 'self-study.mp.1'
const NOON = Date.UTC(2026, 10, 22, 12)

/**
 * A journal in which every text of every kind of fact is hostile, one text of the corpus to a round: the facts of the
 * fixture that has every kind and shape, and an entry of every type with every field its form asks. What takes a text
 * is found by trying: whatever stays sound.
 */
export function hostileFacts(): readonly StoredFact[] {
  const kinds = everyKind()
  return Object.values(HOSTILE).flatMap((text, round) => [
    ...kinds.map((fact) => poisoned(renamed(fact, round), text)),
    ...entriesOf(text, round),
  ])
}

/** A fact with a text wherever one may stand; ids and the like stay as they were. */
export function poisoned(fact: StoredFact, text: string): StoredFact {
  // Every field of an entry comes by `entriesOf`; what a stamp says is not written by a person.
  const paths = leavesOf(fact).filter(([first]) => !['id', 'device', 'kind'].includes(String(first)))
  return filled(fact, paths, text, (tried) => isSound(tried as StoredFact)) as StoredFact
}

/** A portfolio as a learner shares it, every text of it hostile: an entry, and a marking point, to a text of the corpus. */
export function hostilePortfolio(): SharedPortfolio {
  const sample = sampleShared()
  const [entry] = sample.entries
  if (!entry) throw new Error('The sample has entries')
  const texts = Object.values(HOSTILE)
  const whole = {
    ...sample,
    entries: texts.map((_, at) => ({ ...entry, id: `shared${letterOf(at)}aaa`, number: at + 1 })),
  }
  const paths = leavesOf(whole)
  return texts.reduce<unknown>((found, text, at) => {
    const own = paths.filter(([first, second]) => (first === 'entries' ? Number(second) === at : at === 0))
    return filled(found, own, text.toWellFormed(), sharedPortfolio)
  }, whole) as SharedPortfolio
}

/** Puts a text, cut where it is too long, at each of these places at which the whole stays sound. */
function filled(
  whole: unknown,
  paths: readonly Path[],
  text: string,
  isGood: (tried: unknown) => boolean,
): unknown {
  let found = whole
  for (const path of paths)
    for (const most of [text.length, 300, 200, 140, 100, 40, 20]) {
      const tried = withLeaf(found, path, text.slice(0, most))
      if (!isGood(tried)) continue
      found = tried
      break
    }
  return found
}

/** One fact of each kind and shape, as they were published. */
export function everyKind(): readonly StoredFact[] {
  const { body }: { readonly body: { readonly facts: readonly StoredFact[] } } = JSON.parse(
    readFileSync('tests/fixtures/backup-v1-every-kind.json', 'utf8'),
  )
  return body.facts
}

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))
}

function withLeaf(value: unknown, [key, ...rest]: Path, leaf: string): unknown {
  if (key === undefined) return leaf
  if (Array.isArray(value))
    return value.map((part, at) => (at === Number(key) ? withLeaf(part, rest, leaf) : part))
  return { ...(value as object), [key]: withLeaf(Reflect.get(value as object, key), rest, leaf) }
}

/** What the fixture calls by made-up ids, by ids that the site has, so that pages have more to show of it. */
const REAL: Readonly<Record<string, string>> = { 'q-heat': 'q-heat-first-line', 'late-parcel': 'late-sofa' }

/** The same fact of other people about other things, so that rounds stand beside each other. */
function renamed(fact: StoredFact, round: number): StoredFact {
  const letter = letterOf(round)
  return mapTexts(fact, (text) => {
    if (Object.hasOwn(ENTRY_TYPES, text)) return text
    if (Object.hasOwn(REAL, text)) return REAL[text] ?? text
    if (/^[A-Za-z0-9_-]{22}$/.test(text)) return `${text.slice(0, 20)}${letter}g`
    return text.replace(
      /^(own\.)?([a-z2-7]{9})[a-z2-7](?=$|-\d{8}$)/,
      (_, own = '', start) => `${own}${start}${letter}`,
    )
  }) as StoredFact
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]))
}

function letterOf(round: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(round)
}

/** An entry of each type with each of its fields, linked to a marking point, and one of a type of a later release. */
function entriesOf(text: string, round: number): readonly StoredFact[] {
  const types = Object.keys(ENTRY_TYPES) as EntryTypeName[]
  const ids = types.map((_, at) => `hostile${letterOf(round)}${letterOf(at)}a`)
  const records = types.map(
    (type): EntryRecord => ({
      type,
      stage: 'ready',
      title: text.slice(0, 140),
      occurredOn: '2026-11-18',
      minutes: 30,
      links: [{ point: POINT, claim: text.slice(0, 400) }],
      fields: Object.fromEntries(
        ENTRY_TYPES[type].fields
          .filter(({ name }) => !['title', 'occurredOn', 'minutes'].includes(name))
          .map((field) => [field.name, heldBy(field, text, round, ids)]),
      ),
    }),
  )
  const later: EntryRecord = {
    type: 'constructor',
    stage: 'constructor',
    title: text.slice(0, 140),
    links: [{ point: 'constructor', claim: text.slice(0, 400) }],
    fields: { constructor: text, toString: [text], hasOwnProperty: [{ valueOf: text }] },
  }
  const { facts } = stampAll(
    { device: `writer${letterOf(round)}aaa`, seq: 0 },
    [...records, later].map((record, at) => ({
      kind: 'entry.revised' as const,
      entry: ids[at] ?? `later${letterOf(round)}aaaa`,
      replaces: [],
      number: 100 + round * 20 + at,
      record,
    })),
    { at: NOON + round * 60_000, offsetMin: 0 },
  )
  return facts
}

/** What a field may hold: a choice as it is asked, so that what hangs on it is asked too; all else is the text. */
function heldBy(field: Field, text: string, round: number, entries: readonly string[]): FieldValue {
  switch (field.input) {
    case 'choice':
      return field.options[round % field.options.length] ?? text
    case 'choices':
      return [...field.options.slice(0, 2), text]
    case 'list':
      return [text, text]
    case 'rows':
      return [
        Object.fromEntries(
          field.columns.map((column) => [
            column.name,
            column.input === 'choice'
              ? (column.options[0] ?? text)
              : column.input === 'date'
                ? '2026-11-30'
                : text,
          ]),
        ),
      ]
    case 'entries':
      return entries.slice(0, 2)
    case 'date':
      return '2026-11-30'
    case 'number':
    case 'decimal':
      return String(Math.max(field.least, 3))
    default:
      return text
  }
}
