import { getDevice } from '#stores/device.ts'
import { createDraftKeeper } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'

/** What stands in the box and is not kept yet, as scratch of this device. */
export interface LeftText {
  /** What was left when it opened; empty where nothing was. */
  readonly found: string
  keep(text: string): void
  /** It was kept, or taken out. */
  forget(): void
  /** The page is on its way out. */
  leave(): void
}

const NAME = 'capture'

/** Looks what was left in the box, newest first, and keeps what is typed from now on in its place. */
export async function openLeftText(): Promise<LeftText> {
  const { drafts, chance } = getDevice()
  const found = await drafts.list(NAME)
  const [newest] = found
  const apart = () => `${NAME}:${randomName(chance)}`
  const keeper = createDraftKeeper(drafts, { name: newest?.name ?? NAME, found, apart })
  return {
    found: newest?.text ?? '',
    keep(text) {
      if (text.trim() === '') void keeper.remove()
      else keeper.keep(() => text)
    },
    forget: () => void keeper.remove(),
    leave: () => keeper.leave(),
  }
}
