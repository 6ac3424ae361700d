import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import type { Finding } from '#domain/guard/finding.ts'
import type { KeptState } from '#domain/guard/kept-row.ts'
import { type LookedAt, lookAgain } from '#domain/guard/look-again.ts'
import type { OwnNames } from '#domain/guard/names-row.ts'
import { isSameThing, standIns, withStandIns } from '#domain/guard/replace.ts'
import type { EntryId } from '#domain/log/record.ts'
import { placeholderText } from '#messages/guard.ts'
import { getDevice } from '#stores/device.ts'
import { pendingKept } from './pending-kept.ts'

/** Nothing looked at yet. */
export const NOT_LOOKED_AT: LookedAt = { text: '', findings: [] }

/** What stands for what in an entry, as far as this page gave it: the same name gets the same letter in every field. */
const given = new Map<EntryId, readonly { readonly finding: Finding; readonly text: string }[]>()

/** Looks at what is typed in a field of an entry, round what changed; what is kept there already is left out. */
export async function lookAtTyped(entry: EntryId, text: string, before: LookedAt): Promise<LookedAt> {
  const { journal } = getDevice()
  const names = ((await journal.row('names:own'))?.state as OwnNames | undefined)?.names ?? []
  const state = (await journal.row(`kept:${entry}`))?.state as KeptState | undefined
  const kept = [...(state?.kept ?? []), ...(await pendingKept(entry))].map((one) => one.text)
  const { findings } = await lookAgain(text, before, names, rest)
  return { text, findings: findings.filter((finding) => !kept.includes(finding.text)) }
}

/** What would stand for a finding in this entry, whose other texts are these. */
export function standInFor(entry: EntryId, finding: Finding, texts: readonly string[]): string {
  const known = given.get(entry)?.find((one) => isSameThing(one.finding, finding))
  if (known) return known.text
  const taken = [...texts, ...(given.get(entry) ?? []).map(({ text }) => text)]
  const placed: PlacedFinding = { ...finding, place: { field: '' }, within: '' }
  return standIns([placed], taken, placeholderText)[0]?.text ?? ''
}

/** A text in which stand-ins have taken the place of one thing, wherever it was found in it. */
export function replaceTyped(
  entry: EntryId,
  { text, findings }: LookedAt,
  finding: Finding,
  standIn: string,
): string {
  given.set(entry, [...(given.get(entry) ?? []), { finding, text: standIn }])
  const same = findings.filter((one) => isSameThing(one, finding))
  return withStandIns(
    text,
    same.map((one) => ({ finding: one, text: standIn })),
  )
}

/** A turn for whatever waits: a key, a frame. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
