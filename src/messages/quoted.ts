/**
 * Someone's words in quotation marks, ready to stand in a sentence: words that already are one quotation
 * keep their own marks, quotations inside become single, and a last full stop is left to the sentence.
 */
export function quoted(words: string): string {
  const bare = words.replace(/^“([^“”]*)”$/, '$1').replace(/\.$/, '')
  return `“${bare.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
