import { getDevice } from '#stores/device.ts'
import { createDraftKeeper } from './keeper.ts'

/** The text of one field, kept as it is typed. */
export interface TypedText {
  /** As it was left; empty where it was not. */
  readonly found: string
  /** Emptied, it is forgotten. */
  keep(text: string): void
  /** The page is on its way out. */
  leave(): void
}

/** Opens what was typed in a field and not kept yet; the last of two tabs that fill it stands. */
export async function openTyped(name: string): Promise<TypedText> {
  const { drafts } = getDevice()
  const left = await drafts.read(name).catch(() => undefined)
  const keeper = createDraftKeeper(drafts, { name, found: left ? [left] : [], apart: () => name })
  return {
    found: left?.text ?? '',
    keep(text) {
      if (text === '') void keeper.remove()
      else keeper.keep(() => text)
    },
    leave: () => void keeper.flush(),
  }
}
