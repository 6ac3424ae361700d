/** Words that carry no content of their own. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also an and any anybody anyone are as ask at be because been before being but by can could
  did do does done each else every everybody everyone few first for from get gets give gives given has have having he
  her here his how i if in into is it its just keep keeps last less let like made make makes many may me might more
  most much must my need needs never next no nobody nor not nothing now of off on once one only or other our out over
  own put say says said she should show shows so some somebody someone something still such take takes tell tells than
  that the their them then there these they thing things this those three to too two under until up us use used very
  was we well went were what when where which while who whom whose why will with without would yet you your yours`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a word carries no content of its own: “the”, “which”, “make”. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase())
}

/** The words of a text that carry content, in small letters: four letters at least. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}’]*/gu) ?? [])
    .map((word) => word.replace(/’s$/, ''))
    .filter((word) => word.length > 3 && !FUNCTION_WORDS.has(word))
}

/** The stems of a text’s content words. */
export function stemsOf(text: string): readonly string[] {
  return contentWords(text).map(stemOf)
}

/** A word without its commonest endings; enough to see that “apologise” is in “apologising”, no linguist’s stem. */
export function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|ly|e)$/, '')
}
