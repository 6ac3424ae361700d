import { followUpItems } from '#domain/pack/insight/follow-up.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { followUpInstructions, followUpTitle } from '#messages/gradebook-beliefs.ts'
import { getDevice } from '#stores/device.ts'
import { markPack } from './gradebook-marking.ts'
import { tutorsPack } from './gradebook-state.ts'
import { loadKnown } from './known-misconceptions.ts'
import { EMPTY_DRAFT, type PackDraft } from './make-draft.ts'
import { loadShelf } from './make-shelf.ts'

/** Behind `follow=`: a pack's id, and the misconception that the next one is on. */
const ASKED = /^([A-Za-z0-9_-]{22})&about=([a-z0-9.-]{1,64})$/

/**
 * A new pack on one misconception, for those of a pack's learners who gave it away: items that the other pack did not
 * hold, and their names. Nothing where the pack is not here, or what it needs is out of reach.
 */
export async function followDraft(asked: string): Promise<PackDraft | undefined> {
  const [, pack, misconception] = ASKED.exec(asked) ?? []
  if (pack === undefined || misconception === undefined) return undefined
  const device = getDevice()
  const state = await tutorsPack(pack)
  const [known, loaded, view] = await Promise.all([
    loadKnown(device),
    loadShelf(device),
    state && markPack(state),
  ])
  const about = known.get(misconception)
  if (!state || !about || loaded.kind !== 'ready' || !view) return undefined
  const { body } = state
  const holders = view.beliefs.find(({ id }) => id === misconception)?.holders ?? []
  return {
    ...EMPTY_DRAFT,
    title: [...followUpTitle(about.taught.title)].slice(0, PACK_LIMITS.title).join(''),
    instructions: followUpInstructions(about.taught.title),
    from: body.from,
    reply: body.reply ?? '',
    names: holders.map(({ name }) => name).join('\n'),
    items: followUpItems(about, loaded.shelf.items, body.items),
  }
}
