import { atom } from 'nanostores'
import type { Fact, SettingChosen } from '#domain/journal/fact.ts'
import {
  NO_STATEMENT,
  type SavedStatement,
  STATEMENT_MAX_LENGTH,
  STATEMENT_NAMES,
  statementSaved,
  statementsSaid,
} from '#domain/portfolio/statement.ts'
import type { Moment } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { isObject, isText, jsonOf } from '#stores/drafts/held.ts'
import { randomName } from '#stores/random-name.ts'

/** The statement as it is typed, and whether it is kept. */
export interface StatementView {
  readonly text: string
  /**
   * `saved`: in the journal and so in backups. `typed`: on the disk of this device as a draft. `refused`: this page
   * alone has it. `long`: longer than can be saved; the draft has it.
   */
  readonly keeping: 'saved' | 'typed' | 'refused' | 'long'
  /** Another tab or device saved another text meanwhile: it is among the earlier ones. */
  readonly isOvertaken: boolean
}

/** A text that was saved once. */
export interface EarlierStatement extends Moment {
  readonly text: string
}

/** The statement; nothing until it was read. */
export const $statement = atom<StatementView | undefined>()

/** Texts that were saved before, newest first; nothing until asked for. */
export const $earlier = atom<readonly EarlierStatement[] | undefined>()

const DRAFT = 'portfolio-statement'
const DRAFT_MILLIS = 250

/** A pause in typing after which the text goes into the journal. */
const SAVE_MILLIS = 8_000

/** The text in the journal that what is typed goes on from. */
let base: SavedStatement = NO_STATEMENT
let newest: SavedStatement = NO_STATEMENT
let draftTimer: ReturnType<typeof setTimeout> | undefined
let saveTimer: ReturnType<typeof setTimeout> | undefined
let isOpening = false

/** Stamps of texts that this page has replaced: word of them comes late. */
const replaced = new Set<string>()

/** Hears what the journal has. What is typed here and not saved stays as it is. */
export function meetStatement(saved: SavedStatement): void {
  const now = $statement.get()
  if (now && replaced.has(saved.stamp)) return
  newest = saved
  if (!now) {
    if (!isOpening) void open()
    isOpening = true
    return
  }
  if (now.keeping === 'saved' && now.text !== saved.text) $statement.set({ ...now, text: saved.text })
  if (now.keeping === 'saved') base = saved
}

/** Forgets what this page knows, for a page that is opened anew. */
export function closeStatement(): void {
  void saveStatement()
  clearTimeout(draftTimer)
  $statement.set(undefined)
  $earlier.set(undefined)
  isOpening = false
}

/** Takes what was typed: soon on the disk as a draft, and in the journal after a pause. */
export function typeStatement(text: string): void {
  const now = $statement.get()
  if (!now || now.text === text) return
  $statement.set({ ...now, text, keeping: now.keeping === 'saved' ? 'typed' : now.keeping })
  draftTimer ??= setTimeout(() => void keepDraft(), DRAFT_MILLIS)
  clearTimeout(saveTimer)
  saveTimer = setTimeout(() => void saveStatement(), SAVE_MILLIS)
}

/** Writes what is typed into the journal: when the field is left, the page is hidden, or a file is made. */
export async function saveStatement(): Promise<void> {
  clearTimeout(saveTimer)
  const now = $statement.get()
  if (!now || now.keeping === 'saved') return
  // Leaving the page does not wait for the journal; the draft is there before.
  await keepDraft()
  if (now.text.length > STATEMENT_MAX_LENGTH) return say(now.text, { keeping: 'long' })
  if (now.text === newest.text) return settle(newest, now.text, now.isOvertaken)
  const isOvertaken = newest.stamp !== base.stamp && newest.text !== '' && newest.text !== base.text
  const next: SavedStatement = { text: now.text.toWellFormed(), stamp: randomName(getDevice().chance) }
  const before = { base, newest }
  // What the journal tells of next is this text.
  newest = next
  base = next
  replaced.add(before.newest.stamp)
  const kept = await getDevice().journal.append(statementSaved(next))
  if (kept.ok) return settle(next, now.text, isOvertaken)
  ;({ base, newest } = before)
  replaced.delete(newest.stamp)
  say(now.text, { keeping: 'refused' })
}

/** Reads the texts that were saved before the one that stands. */
export async function readEarlier(): Promise<void> {
  const { journal } = getDevice()
  const about = await Promise.all(STATEMENT_NAMES.map((name) => journal.factsAbout(`setting:${name}`)))
  const facts = about
    .flat()
    .filter((fact): fact is Extract<Fact, SettingChosen> => fact.kind === 'setting.chosen')
  const said = statementsSaid(facts.sort((a, b) => a.at - b.at || a.seq - b.seq))
  const stands = $statement.get()?.text
  $earlier.set(
    said.flatMap(({ said: { text }, fact: { at, offsetMin } }) =>
      text === stands ? [] : [{ text, at, offsetMin }],
    ),
  )
}

/** Puts an earlier text in the place of the one that stands, which becomes an earlier one. */
export async function bringBack(text: string): Promise<void> {
  await saveStatement()
  typeStatement(text)
  await saveStatement()
  await readEarlier()
}

async function open(): Promise<void> {
  const draft = await getDevice()
    .drafts.read(DRAFT)
    .catch(() => undefined)
  const held = draft === undefined ? undefined : jsonOf(draft.text)
  const typed = isObject(held) && isText(held.text) && isText(held.base) ? held : undefined
  // A draft of a text that was saved since, here or elsewhere, is typed all the same: nothing is thrown away.
  if (typed && isText(typed.text) && typed.text !== newest.text) {
    base = { text: '', stamp: String(typed.base) }
    $statement.set({ text: typed.text, keeping: 'typed', isOvertaken: false })
    await saveStatement()
    return
  }
  base = newest
  $statement.set({ text: base.text, keeping: 'saved', isOvertaken: false })
}

async function keepDraft(): Promise<void> {
  clearTimeout(draftTimer)
  draftTimer = undefined
  const now = $statement.get()
  if (!now || now.keeping === 'saved') return
  const isKept = await getDevice()
    .drafts.write(DRAFT, JSON.stringify({ base: base.stamp, text: now.text }))
    .catch(() => false)
  if (!isKept) say(now.text, { keeping: 'refused' })
  else if (now.keeping === 'refused') say(now.text, { keeping: 'typed' })
}

/** Says it is saved, unless more was typed meanwhile. */
async function settle(saved: SavedStatement, text: string, isOvertaken: boolean): Promise<void> {
  base = saved
  if ($statement.get()?.text !== text) return
  say(text, { keeping: 'saved', isOvertaken })
  await getDevice()
    .drafts.remove(DRAFT)
    .catch(() => undefined)
}

function say(text: string, change: Partial<StatementView>): void {
  const now = $statement.get()
  if (now?.text === text) $statement.set({ ...now, ...change })
}
