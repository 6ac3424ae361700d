import type { Device } from '#device/device.ts'
import type { Draft } from '#device/drafts.ts'
import { type Attempt, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import type { Millis } from '#domain/time.ts'
import { createDraftKeeper } from './drafts/keeper.ts'
import { getMarks } from './marks.ts'
import type { Hold } from './quiz.ts'

/** What was picked and typed in a quiz and not answered yet, as the disk has it. */
export interface Typed {
  readonly draft: Draft
  readonly at: Millis
  readonly attempt: Attempt
}

/** Names of these drafts; as all that begin a taking they are no form half filled in. */
const TYPED = 'taking:typed:'

/** Reads what the disk has of a quiz that is not answered yet; nothing where it is none of ours. */
export async function readTyped(
  { drafts }: Pick<Device, 'drafts'>,
  markName: string,
): Promise<Typed | undefined> {
  const draft = await drafts.read(TYPED + markName).catch(() => undefined)
  const [, at, text] = /^(\d+) (.*)$/s.exec(draft?.text ?? '') ?? []
  const attempt = readAttempt(text)
  return draft && attempt ? { draft, at: Number(at), attempt } : undefined
}

/**
 * The attempt with what was picked and typed at its place, where the disk has that newer than the mark: a browser that
 * was killed takes its newest marks with it. What was touched since the page was opened is newer than both.
 */
export function withTyped(hold: Hold, stands: Attempt, typed: Typed | undefined): Attempt {
  if (!typed || hold.isTouched() || stands.isReading || stands.isOver) return stands
  const { attempt, at } = typed
  if (at <= Number(getMarks().get(stampName(hold.markName)) ?? -1) || !isAtSamePlace(attempt, stands))
    return stands
  const { certainty: _certainty, ...rest } = stands
  const { draft, certainty } = attempt
  return { ...rest, draft, ...(certainty === undefined ? {} : { certainty }) }
}

/** Keeps on the disk, with each change, what is picked and typed and not answered yet. */
export function keepTyped(device: Device, hold: Hold, typed: Typed | undefined): void {
  const name = TYPED + hold.markName
  const found = typed ? [typed.draft] : []
  const keeper = createDraftKeeper(device.drafts, { name, found, apart: () => name })
  let known = typed ? sayOf(typed.attempt) : ''
  const look = () => {
    const attempt = hold.now()
    const said = sayOf(attempt)
    if (said === known) return
    known = said
    if (said === '') return void keeper.remove()
    const { at } = device.now()
    getMarks().set(stampName(hold.markName), String(at))
    keeper.keep(() => `${at} ${JSON.stringify(attempt)}`)
  }
  // What was picked before this came, and what is left of a taking that is over.
  look()
  hold.$view.listen(look)
}

/** Where it is written down when the disk was last given what a mark says. */
function stampName(markName: string): string {
  return `typed-at:${markName}`
}

/** What there is to keep of an attempt; nothing where its question waits with nothing picked, or is answered. */
function sayOf({ seed, draft, certainty, isReading, isOver, answers }: Attempt): string {
  const isEmpty = isReading || isOver || (draft.length === 0 && certainty === undefined)
  return isEmpty ? '' : JSON.stringify([seed, answers.length, draft, certainty])
}

function isAtSamePlace(one: Attempt, other: Attempt): boolean {
  return one.seed === other.seed && one.items.join() === other.items.join() && placeOf(one) === placeOf(other)
}
