import type { AnkiDeck, AnkiProblem } from '#domain/review/anki/deck.ts'
import { type AnkiChoice, fieldNames, firstChoice, type Role } from '#domain/review/anki/mapping.ts'
import type { AnkiPart } from '#domain/review/anki/note.ts'
import type { Source } from '#formats/anki/source.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createBreathe } from './breathe.ts'
import { $ankiImport, type ChosenFile, type FileTrouble, type TypeView } from './import-state.ts'
import { showImports } from './imports.ts'
import { offsetAt } from './offset-at.ts'
import { loadPart } from './part.ts'
import type { Weighed } from './weigh.ts'

/** The file that is shown, until it is brought in or left. */
interface Open {
  readonly name: string
  readonly deck: AnkiDeck
  readonly part: AnkiPart
  readonly choice: AnkiChoice
  readonly weighed?: Weighed
}

let open: Open | undefined

/** Raised with each file and each choice: what was begun for an earlier one is dropped. */
let turn = 0

/** Reads a file and shows what bringing it in would do. Changes nothing. */
export async function openAnkiFile(file: ChosenFile): Promise<void> {
  const mine = ++turn
  const { name } = file
  open = undefined
  $ankiImport.set({ kind: 'reading', name, share: 0 })
  const read = await readFile(file, mine)
  if (mine !== turn) return
  if ('kind' in read) {
    $ankiImport.set({ kind: 'refused', name, problem: read })
    return
  }
  await showChoice({ name, ...read, choice: firstChoice(read.deck) })
}

/** Says what becomes of a field: of one note type, one of its cards, one field. */
export function chooseRole(type: number, template: number, field: number, role: Role): Promise<void> {
  return choose((choice) => ({
    ...choice,
    roles: choice.roles.map((templates, at) =>
      at === type
        ? templates.map((roles, place) =>
            place === template ? roles.map((kept, one) => (one === field ? role : kept)) : roles,
          )
        : templates,
    ),
  }))
}

/** Turns one of the other choices over. */
export function turnChoice(name: 'skipFirst' | 'leaveAsked' | 'history' | 'deckAsTag'): Promise<void> {
  return choose((choice) => ({ ...choice, [name]: !choice[name] }))
}

/** Brings in what is shown: all of it or nothing. */
export async function bringAnkiFile(): Promise<void> {
  const { name, deck, weighed } = open ?? {}
  if (name === undefined || !deck || !weighed || weighed.dated.length === 0) return
  turn += 1
  open = undefined
  const device = getDevice()
  const say = (step: 'naming' | 'writing', share = 0) =>
    $ankiImport.set({ kind: 'bringing', name, step, share, facts: weighed.dated.length })
  say('naming')
  const { verdicts, reviews } = weighed.preview
  const cards = verdicts.new + verdicts.changed + verdicts.back
  try {
    const { bringIn } = await import('./bring.ts')
    const note = { name: titleOf(deck, name), cards, reviews: reviews.added }
    const merged = await bringIn(device, weighed.dated, note, { breathe: createBreathe(device.uptime), say })
    if (!merged.ok) {
      $ankiImport.set({ kind: 'not-kept', name, problem: merged.problem })
      return await noteProblem(merged.problem)
    }
    $ankiImport.set({ kind: 'brought', name, cards, reviews: reviews.added })
    await showImports()
  } catch (error) {
    // A bug stays one, but nobody is left before a page that says “writing” for ever.
    $ankiImport.set({ kind: 'stuck', name })
    throw error
  }
}

/** Leaves the file as it is. */
export function leaveAnkiFile(): void {
  turn += 1
  open = undefined
  $ankiImport.set({ kind: 'idle' })
}

async function readFile(
  file: ChosenFile,
  mine: number,
): Promise<{ readonly deck: AnkiDeck; readonly part: AnkiPart } | AnkiProblem | FileTrouble> {
  const device = getDevice()
  const breathe = createBreathe(device.uptime, (share) => {
    if (mine === turn) $ankiImport.set({ kind: 'reading', name: file.name, share })
  })
  const loaded = await Promise.all([import('#formats/anki/read.ts'), loadPart(device)]).catch(() => undefined)
  if (!loaded) return { kind: 'away' }
  const [{ readAnki }, part] = loaded
  let isAway = false
  const sql = async () => {
    const { sqlite } = await import('./sqlite.ts')
    return sqlite()
  }
  try {
    const read = await readAnki(sourceFrom(file), {
      open: () =>
        sql().catch((error) => {
          isAway = true
          throw error
        }),
      offsetAt,
      modified: Math.min(file.lastModified, device.now().at),
      breathe,
    })
    return read.ok ? { deck: read.value, part } : read.problem
  } catch {
    return isAway ? { kind: 'away' } : { kind: 'unreadable' }
  }
}

function sourceFrom(file: ChosenFile): Source {
  const { name, size } = file
  return { name, size, read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) }
}

async function choose(change: (choice: AnkiChoice) => AnkiChoice): Promise<void> {
  if (!open) return
  await showChoice({ ...open, choice: change(open.choice) })
}

async function showChoice({ weighed: _before, ...chosen }: Open): Promise<void> {
  const mine = ++turn
  open = chosen
  const { name, deck, choice, part } = chosen
  const shown = { kind: 'shown', name, deck, types: typesOf(deck, choice), choice } as const
  $ankiImport.set(shown)
  const device = getDevice()
  const weighed = await import('./weigh.ts')
    .then(({ weighDeck }) => weighDeck(device, deck, choice, part, createBreathe(device.uptime)))
    .catch((error: unknown) => {
      // Nobody is left before a page that works something out for ever; what went wrong still stands in the console.
      if (mine === turn) $ankiImport.set({ kind: 'stuck', name })
      throw error
    })
  if (mine !== turn) return
  open = { ...chosen, weighed }
  $ankiImport.set({ ...shown, preview: weighed.preview })
}

function typesOf(deck: AnkiDeck, { roles, skipFirst }: AnkiChoice): readonly TypeView[] {
  const counts = new Map<number, number>()
  for (const { note } of deck.cards) {
    const type = deck.notes[note]?.type ?? 0
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return deck.noteTypes.map(({ name, isCloze, isOurs, templates }, type) => ({
    name,
    isCloze,
    isOurs,
    cards: counts.get(type) ?? 0,
    fields: fieldNames(deck, type, skipFirst),
    templates: templates.map((template, at) => ({ name: template.name, roles: roles[type]?.[at] ?? [] })),
  }))
}

/** What the file is about: its decks where it names any, else its own name. */
function titleOf({ deckNames, cards }: AnkiDeck, name: string): string {
  const used = new Set(cards.map(({ deck }) => deckNames[deck] ?? ''))
  const named = [...used].filter((deck) => deck !== '' && deck !== 'Default')
  return (named.length > 0 ? named.slice(0, 3).join(', ') : name).slice(0, 200)
}
