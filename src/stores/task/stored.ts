import type { Award, TaskPart } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import { type Marks, settled } from '#domain/quiz/task/marks.ts'
import type { Passage, Texts } from '#domain/quiz/task/passage.ts'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import {
  beginWork,
  type KeptTask,
  type OtherText,
  type TaskStep,
  type TaskWork,
} from '#domain/quiz/task/work.ts'
import { type Held, isObject, isText, jsonOf, listOf } from '#stores/drafts/held.ts'
import type { Following } from '#stores/drafts/left.ts'

/** A task as it lies on the disk, read. */
export interface StoredTask extends Following {
  readonly work: TaskWork
  /** It was written for another edition: its marks are gone, and its text is not. */
  readonly isOlder: boolean
}

type Asked = Pick<TaskOpening, 'edition' | 'parts'>

const STEPS: readonly TaskStep[] = ['writing', 'calibrating', 'agreement', 'marking', 'comparing', 'kept']
const AWARDS: readonly Award[] = ['met', 'partly', 'not-yet']

/** The name of a task’s draft among the device’s drafts. */
export function taskDraftName(task: Id, tab = ''): string {
  return tab === '' ? `task:${task}` : `task:${task}:${tab}`
}

/** A task as text, each part with its label, so that it can be named where a later edition has no such part. */
export function writeTask(work: TaskWork, parts: readonly TaskPart[], follows?: string): string {
  // A clock that ran when the page went is not running any more: how long one spoke then, nobody knows.
  const { texts, talking: _talking, ...rest } = work
  const written = parts.map(({ id, label }) => ({ id, label, text: texts[id] ?? '' }))
  return JSON.stringify({ ...rest, parts: written, follows })
}

/** A task from text that an earlier release, or something else, may have written; what was typed is never left out. */
export function readTask(text: string, asked: Asked): StoredTask | undefined {
  const held = jsonOf(text)
  if (!isObject(held) || !Array.isArray(held.parts)) return undefined
  const isOlder = held.edition !== asked.edition
  const { texts, strays } = textsOf(held.parts, asked.parts, isOlder)
  const others = [...listOf(held.others).flatMap(otherOf), ...strays]
  const begun: TaskWork = { ...beginWork(asked), texts, others, spoken: spokenOf(held.spoken) }
  const follows = isText(held.follows) ? { follows: held.follows } : {}
  return { work: isOlder ? begun : { ...begun, ...placeOf(held, texts) }, isOlder, ...follows }
}

function textsOf(written: readonly unknown[], parts: readonly TaskPart[], isOlder: boolean) {
  const texts: Record<Id, string> = {}
  const strays: OtherText[] = []
  for (const one of written) {
    if (!isObject(one) || !isText(one.text) || one.text === '') continue
    const label = isText(one.label) ? one.label : ''
    const part = parts.find(({ id }) => id === one.id)
    // In another edition a part of the same name may ask for something else; one with the same label asks for the same.
    if (part && (!isOlder || part.label === label)) texts[part.id] = one.text
    else if (one.text.trim() !== '') strays.push({ label, text: one.text })
  }
  return { texts, strays }
}

function placeOf(held: Held, texts: Texts): Partial<TaskWork> {
  const { at, hasSeen, seenOn } = held
  const step = STEPS.find((name) => name === held.step) ?? 'writing'
  const kept = keptOf(held.kept)
  const sample = sampleOf(held.sample)
  return {
    step: step === 'kept' && !kept ? 'comparing' : step,
    at: typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : 0,
    marks: settled(marksOf(held.marks), texts).marks,
    hasSeen: hasSeen === true,
    ...(typeof seenOn === 'number' && Number.isSafeInteger(seenOn) ? { seenOn } : {}),
    ...(sample && { sample }),
    ...(isText(held.entry) && /^[a-z2-7]{10}$/.test(held.entry) ? { entry: held.entry } : {}),
    ...(kept && { kept }),
  }
}

function marksOf(held: unknown): Marks {
  if (!isObject(held)) return {}
  const marks = Object.entries(held).flatMap(([id, judged]) => {
    if (!isObject(judged)) return []
    const said = AWARDS.find((award) => award === judged.said)
    const passages = listOf(judged.passages).flatMap(passageOf)
    return [[id, { passages, ...(said && { said }) }] as const]
  })
  return Object.fromEntries(marks)
}

function passageOf(held: unknown): readonly Passage[] {
  if (!isObject(held)) return []
  const { part, start, quote } = held
  const isOne = isText(part) && isText(quote) && quote !== '' && typeof start === 'number'
  return isOne ? [{ part, start, quote }] : []
}

function sampleOf(held: unknown): TaskWork['sample'] {
  return isObject(held) && isText(held.id) ? { id: held.id, marks: marksOf(held.marks) } : undefined
}

function keptOf(held: unknown): KeptTask | undefined {
  if (!isObject(held) || typeof held.number !== 'number') return undefined
  const { number, isMarked, isWhole } = held
  const cards = listOf(held.cards).filter(isText)
  return { number, cards, isMarked: isMarked === true, isWhole: isWhole === true }
}

function otherOf(held: unknown): readonly OtherText[] {
  if (!isObject(held) || !isText(held.text)) return []
  return [{ label: isText(held.label) ? held.label : '', text: held.text }]
}

function spokenOf(held: unknown): TaskWork['spoken'] {
  if (!isObject(held)) return {}
  const known = Object.entries(held).filter(([, millis]) => typeof millis === 'number' && millis >= 0)
  return Object.fromEntries(known.map(([part, millis]) => [part, Number(millis)]))
}
