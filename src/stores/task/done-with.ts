import { isObject, jsonOf, listOf } from '#stores/drafts/held.ts'

/** Whether a draft is of a task that is done, with all of it in the log: nothing of it is half filled in. */
export function isDoneWith(text: string): boolean {
  const held = jsonOf(text)
  if (!isObject(held) || held.step !== 'kept' || listOf(held.others).length > 0) return false
  return isObject(held.kept) && held.kept.isWhole === true
}
