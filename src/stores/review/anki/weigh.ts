import type { Device } from '#device/device.ts'
import { type Id, isId } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { IMPORT_SETTING, inTime } from '#domain/review/anki/as-device.ts'
import { BROUGHT_LETTERS } from '#domain/review/anki/brought.ts'
import type { AnkiDeck, ReadCard, ReadNote } from '#domain/review/anki/deck.ts'
import { type Dated, type ImportTerms, importCard, type Verdict } from '#domain/review/anki/facts.ts'
import type { AnkiChoice } from '#domain/review/anki/mapping.ts'
import type { AnkiNote, AnkiPart } from '#domain/review/anki/note.ts'
import { type ImportedWords, wordsOf } from '#domain/review/anki/words.ts'
import { isOwnCard, ownCardId, ownCardOf } from '#domain/review/own-card.ts'
import { guidOf, lettersOf } from '#formats/anki/guid.ts'
import type { CardSample, ImportPreview, StayAway } from './import-state.ts'
import { offsetAt } from './offset-at.ts'

/** What was found out about a file: what to show, and the facts that bringing it in would write. */
export interface Weighed {
  readonly preview: ImportPreview
  readonly dated: readonly Dated[]
}

/** How many cards and how many beginnings are shown. */
const SAMPLES = 5
const SOME = 3

/** How many cards’ facts are asked for at a time. */
const SLICE = 200

type Breathe = (done: number, of: number) => Promise<void>

/** Works out, card by card, what a file would change here. Changes nothing. */
export async function weighDeck(
  device: Device,
  deck: AnkiDeck,
  choice: AnkiChoice,
  part: AnkiPart,
  breathe: Breathe,
): Promise<Weighed> {
  const tally = newTally()
  const known = await knownHere(device, part)
  const terms: ImportTerms = {
    now: device.now().at,
    offsetAt,
    rolloverHour: deck.rolloverHour,
    history: choice.history,
    imports: await importsHere(device),
  }
  const seen = new Set<Id>()
  const dated: Dated[] = []
  for (let start = 0; start < deck.cards.length; start += SLICE) {
    const slice = deck.cards.slice(start, start + SLICE)
    const found = await Promise.all(slice.map((card) => resolve(deck, choice, card, known)))
    const here = await Promise.all(found.map((card) => factsHere(device, card?.id, known)))
    for (const [at, one] of found.entries()) {
      const stays = one && (seen.has(one.id) ? 'twice' : (one.stays ?? askedAlready(one, choice, known)))
      if (!one || stays) {
        if (one && stays) stayAway(tally, stays, one)
        continue
      }
      seen.add(one.id)
      const come = importCard({ ...one, here: here[at] ?? [] }, terms)
      count(tally, one, come)
      for (const fact of come.facts) dated.push(fact)
    }
    await breathe(start, deck.cards.length)
  }
  return { preview: previewOf(tally, dated.length), dated: inTime(dated) }
}

interface Known {
  readonly builtIn: ReadonlyMap<string, AnkiNote>
  readonly units: ReadonlySet<Id>
  /** Ids of cards there are facts about. */
  readonly met: ReadonlySet<string>
  /** Cards that ask something, by what they ask. */
  readonly fronts: ReadonlyMap<string, Id>
}

interface Found {
  readonly id: Id
  readonly card: ReadCard
  readonly note: ReadNote
  readonly words?: ImportedWords
  readonly edition?: number
  readonly stays?: StayAway
}

async function knownHere({ journal }: Device, { notes, units }: AnkiPart): Promise<Known> {
  const own = (await journal.rows('own:')).flatMap((row) => {
    const card = ownCardOf(row)
    return card && !card.removed ? [[asked(card.front), row.subject.slice('own:'.length)] as const] : []
  })
  const met = (await journal.subjects('card:')).map((subject) => subject.slice('card:'.length))
  return {
    builtIn: new Map(notes.map((note) => [note.guid, note])),
    units: new Set(units.map(({ id }) => id)),
    met: new Set(met),
    fronts: new Map([...notes.map((note) => [asked(note.front), note.id] as const), ...own]),
  }
}

async function importsHere({ journal }: Device): Promise<ReadonlySet<string>> {
  const subjects = await journal.subjects(`setting:${IMPORT_SETTING}`)
  return new Set(subjects.map((subject) => subject.slice(`setting:${IMPORT_SETTING}`.length)))
}

/** Which card here a card of the file is: a built-in one, one of ours that went out and comes back, or one of its own name. */
async function resolve(
  deck: AnkiDeck,
  choice: AnkiChoice,
  card: ReadCard,
  known: Known,
): Promise<Found | undefined> {
  const note = deck.notes[card.note]
  const type = note && deck.noteTypes[note.type]
  if (!note || !type) return undefined
  const builtIn = known.builtIn.get(note.guid)
  if (builtIn) return { id: builtIn.id, card, note, edition: builtIn.edition }
  const words = wordsOf(deck, choice, card, known.units)
  if (typeof words === 'string') return { id: `${card.note}.${card.ord}`, card, note, stays: words }
  const ours = type.isOurs ? (note.fields[4] ?? '') : ''
  if (isOwnCard(ours) && isId(ours) && (await guidOf(ours)) === note.guid)
    return { id: ours, card, note, words }
  const name = note.guid === '' ? `front ${asked(words.front)}` : `guid ${note.guid} ${card.ord}`
  return { id: ownCardId(await lettersOf(name, BROUGHT_LETTERS)), card, note, words }
}

async function factsHere({ journal }: Device, id: Id | undefined, { met }: Known): Promise<readonly Fact[]> {
  return id !== undefined && met.has(id) ? inForce(await journal.factsAbout(`card:${id}`)) : []
}

function askedAlready(
  { id, words }: Found,
  { leaveAsked }: AnkiChoice,
  { fronts }: Known,
): StayAway | undefined {
  if (!words || !leaveAsked) return undefined
  const other = fronts.get(asked(words.front))
  return other !== undefined && other !== id ? 'asked' : undefined
}

/** A question as it is compared: whatever its capitals, spaces and end. */
function asked(front: string): string {
  return front
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

type Tally = ReturnType<typeof newTally>

function newTally() {
  const verdicts: Record<Verdict, number> = { new: 0, same: 0, changed: 0, kept: 0, back: 0, 'built-in': 0 }
  return {
    verdicts,
    samples: [] as CardSample[],
    left: new Map<StayAway, { count: number; some: string[] }>(),
    reviews: { added: 0, known: 0, future: 0 },
    days: { due: 0, unmet: 0, putAway: 0 },
    media: { cards: 0, items: 0, some: [] as string[] },
  }
}

function stayAway({ left }: Tally, why: StayAway, { note, words }: Found): void {
  const list = left.get(why) ?? { count: 0, some: [] }
  left.set(why, list)
  list.count += 1
  const begins = words?.front ?? note.fields.find((field) => field !== '') ?? ''
  if (list.some.length < SOME && begins !== '') list.some.push(begins)
}

function count(
  tally: Tally,
  { words, card, note }: Found,
  { verdict, facts, known, future, due, isPutAway }: ReturnType<typeof importCard>,
): void {
  const added = facts.filter(({ happening }) => happening.kind === 'card.graded').length
  tally.verdicts[verdict] += 1
  tally.reviews.added += added
  tally.reviews.known += known
  tally.reviews.future += future
  if (due === 'met') tally.days.due += 1
  if (due === 'unmet') tally.days.unmet += 1
  if (isPutAway) tally.days.putAway += 1
  if (note.media > 0 && words) {
    tally.media.cards += 1
    tally.media.items += note.media
    if (tally.media.some.length < SOME) tally.media.some.push(words.front)
  }
  if (tally.samples.length < SAMPLES && words) {
    tally.samples.push({ ...words, reviews: card.reviews.length, verdict })
  }
}

function previewOf({ left, ...tally }: Tally, facts: number): ImportPreview {
  return { ...tally, left: [...left].map(([why, list]) => ({ why, ...list })), facts }
}
