import { isObject, jsonOf } from '#stores/drafts/held.ts'

/** Whether a draft is of a task that is done, with all of it in the log: nothing of it is half filled in. */
export function isDoneWith(text: string): boolean {
  const held = jsonOf(text)
  return isObject(held) && held.step === 'kept' && isObject(held.kept) && held.kept.isWhole === true
}
