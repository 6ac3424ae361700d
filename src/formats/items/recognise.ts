/** How a list of questions may be written. */
export type ListForm = 'gift' | 'aiken' | 'table'

/** More is not looked at: what a list is shows in its beginning. */
const LOOKED_AT = 200_000

/** What a list is written in: Aiken says which answer is right on a line of its own, GIFT has answers in braces. */
export function recogniseList(text: string): ListForm {
  const start = text.slice(0, LOOKED_AT)
  if (/^\s{0,20}[A-Z]\s?[.)]/m.test(start) && /^[ \t]{0,20}ANSWER[ \t]{0,20}:/im.test(start)) return 'aiken'
  const isGift =
    /^[ \t]{0,20}(?:::|\/\/|\$CATEGORY:)/m.test(start) || /(?<!\\)\{[^{}]{0,2000}[=~#TF}]/.test(start)
  return isGift ? 'gift' : 'table'
}
