import { atom } from 'nanostores'
import { localDateOf } from '#domain/local-date.ts'
import type { EntryId } from '#domain/log/record.ts'
import { byOf, COMMENT_MAX_LENGTH, remarksSaid, sendingOf } from '#domain/portfolio/comments.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { $assess, keepSent } from './assess.ts'

/** What stands in the way of sending comments. */
export type SendProblem =
  | { readonly kind: 'nothing' | 'no-name' }
  | { readonly kind: 'too-long'; readonly entry: EntryId; readonly number: number; readonly has: number }

/** How the last sending went. */
export type Sending =
  | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' }
  | { readonly kind: 'problem'; readonly problem: SendProblem }
  | {
      readonly kind: 'made'
      readonly name: string
      readonly comments: number
      /** The same as an address to paste into a message; absent where it is too long for one. */
      readonly link?: string
      readonly isCopied?: boolean
    }

/** How the last sending went. */
export const $sending = atom<Sending>({ kind: 'idle' })

/** Longer links are cut by some mail and chat programs. */
const LINK_LENGTH_MOST = 8_000

/**
 * Hands the person a file with every comment there is. `addressOf` makes of a link’s fragment the address that the
 * learner opens.
 */
export async function sendComments(addressOf: (fragment: string) => string): Promise<void> {
  const view = $assess.get()
  if (view.kind !== 'open') return
  const problem = problemOf()
  if (problem) return $sending.set({ kind: 'problem', problem })
  $sending.set({ kind: 'making' })
  try {
    const { COMMENTS_TYPE, writeCommentsFile, writeCommentsLink } = await import('#formats/comments-file.ts')
    const { chance, files, now } = getDevice()
    const madeAt = now()
    const { facts, after } = sendingOf(view.remarks, randomName(chance), madeAt)
    const by = byOf(view.remarks)
    const comments = { madeAt, portfolio: view.digest, facts }
    const bytes = await writeCommentsFile(comments, by)
    const link = addressOf(await writeCommentsLink(comments, by))
    const name = `due-credit-comments-${localDateOf(madeAt)}.json`
    // Kept first: a sending that is out there must never come after the next one by its clock.
    await keepSent(after)
    if (!(await files.offer(name, COMMENTS_TYPE, bytes))) return $sending.set({ kind: 'declined' })
    const isShort = link.length <= LINK_LENGTH_MOST
    $sending.set({ kind: 'made', name, comments: facts.length, ...(isShort ? { link } : {}) })
  } catch (error) {
    $sending.set({ kind: 'failed' })
    throw error
  }
}

/** Puts the address of what was sent last on the clipboard. */
export async function copyCommentsLink(): Promise<void> {
  const sending = $sending.get()
  if (sending.kind !== 'made' || sending.link === undefined) return
  const isCopied = await getDevice().passOn.copy(sending.link)
  if ($sending.get() === sending) $sending.set({ ...sending, isCopied })
}

/** Something was changed since: what was said of the last sending is not so any more. */
export function moveOn(): void {
  $sending.set({ kind: 'idle' })
}

function problemOf(): SendProblem | undefined {
  const view = $assess.get()
  if (view.kind !== 'open') return undefined
  const said = remarksSaid(view.remarks)
  if (said.length === 0 && (view.remarks.sent?.comments ?? []).length === 0) return { kind: 'nothing' }
  const long = said.find(({ text }) => text.length > COMMENT_MAX_LENGTH)
  if (long) {
    const number = view.shared.entries.find(({ id }) => id === long.entry)?.number ?? 0
    return { kind: 'too-long', entry: long.entry, number, has: long.text.length }
  }
  return view.remarks.name.trim() === '' ? { kind: 'no-name' } : undefined
}
