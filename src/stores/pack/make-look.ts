import { openApart } from '#device/shared/in-new-tab.ts'
import { address } from '#messages/address.ts'

type OpenApart = typeof openApart

let open: OpenApart = openApart

/** Puts another way to open a tab in place, for tests. */
export function setOpenApart(replacement: OpenApart): void {
  open = replacement
}

/** Opens a pack's file as its learner sees it, in a tab that keeps nothing of it. False: the browser opened none. */
export function lookAsLearner(text: string): boolean {
  return open(address.openPack('#look'), { name: 'look', text })
}
