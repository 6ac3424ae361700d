import { packOf } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { copyOfPack, type PackDraft } from './make-draft.ts'

/** The draft of a new pack that says what one made here does; nothing where that one is not here. `isKept`: its own items stay the same items. */
export async function copyOfMade(pack: string, isKept: boolean): Promise<PackDraft | undefined> {
  const row = await getDevice().journal.row(`pack:${pack}`)
  const state = packOf(row?.state)
  if (!state) return undefined
  const { body, saved } = state
  const plain = copyOfPack(body, saved?.names ?? [])
  if (body.rules === undefined && body.own === undefined) return plain
  const { copyMore } = await import('./make-copy.ts')
  return copyMore(plain, body, { keys: saved?.keys, isKept })
}
