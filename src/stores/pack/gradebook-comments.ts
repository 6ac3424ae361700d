import { atom, type ReadableAtom } from 'nanostores'
import type { PackId } from '#domain/pack/pack.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper, type DraftKeeping } from '#stores/drafts/keeper.ts'
import { COMMENT_DRAFTS } from './half-way.ts'

/** What a tutor writes on the whole of learners’ answers: not given yet, or to be given again. */
export interface CommentDrafts {
  /** As they were found, by learner. */
  readonly found: ReadonlyMap<string, string>
  /** Whether what was typed last is on the disk. */
  readonly $keeping: ReadableAtom<DraftKeeping>
  type(learner: string, text: string): void
  /** Hands the disk what still waits. */
  leave(): void
}

/** Opens the comments on a pack’s attempts; each stays in this browser until it is emptied or the pack is erased. */
export async function openComments(pack: PackId): Promise<CommentDrafts> {
  const { drafts } = getDevice()
  const prefix = `${COMMENT_DRAFTS}${pack}:`
  const left = await drafts.list(prefix).catch(() => [])
  const keepers = new Map<string, DraftKeeper>()
  const $keeping = atom<DraftKeeping>('untouched')
  let last: DraftKeeper | undefined

  const keeperOf = (learner: string): DraftKeeper => {
    const name = `${prefix}${learner}`
    const keeper =
      keepers.get(learner) ??
      createDraftKeeper(drafts, {
        name,
        found: left.filter((one) => one.name === name),
        // Another tab writes to the same learner: the last of both stands.
        apart: () => name,
      })
    if (!keepers.has(learner))
      keeper.$keeping.listen((keeping) => {
        if (keeper === last) $keeping.set(keeping)
      })
    keepers.set(learner, keeper)
    return keeper
  }

  return {
    found: new Map(left.map(({ name, text }) => [name.slice(prefix.length), text])),
    $keeping,
    type(learner, text) {
      last = keeperOf(learner)
      $keeping.set(last.$keeping.get())
      if (text === '') void last.remove()
      else last.keep(() => text)
    },
    leave() {
      for (const keeper of keepers.values()) void keeper.flush()
    },
  }
}
