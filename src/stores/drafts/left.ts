import type { Draft } from '#device/drafts.ts'
import { stampOf } from './stamp.ts'

/** A draft that was left on this device, read. */
export interface LeftDraft<Stored> extends Draft {
  readonly stored: Stored
  /** Drafts that it goes on from, and that go with it. */
  readonly before: readonly Draft[]
}

/** What every stored draft may say: the stamp of one under another name that it goes on from. */
export interface Following {
  readonly follows?: string
}

/** Drafts of one form that stand for themselves: what another one goes on from is behind that one. */
export function leftOf<Stored extends Following>(
  drafts: readonly Draft[],
  read: (text: string) => Stored | undefined,
): readonly LeftDraft<Stored>[] {
  const behind = (stored: Stored | undefined, seen: readonly string[]): readonly Draft[] => {
    const before =
      stored?.follows === undefined ? undefined : drafts.find((one) => stampOf(one.text) === stored.follows)
    if (!before || seen.includes(before.name)) return []
    return [before, ...behind(read(before.text), [...seen, before.name])]
  }
  const left = drafts.flatMap((draft) => {
    const stored = read(draft.text)
    return stored ? [{ ...draft, stored, before: behind(stored, [draft.name]) }] : []
  })
  const isBehind = (name: string) => left.some(({ before }) => before.some((one) => one.name === name))
  return left.filter(({ name }) => !isBehind(name))
}
