/** Somebody who made a source. */
export type AuthorName =
  | { readonly kind: 'person'; readonly family: string; readonly given: string }
  | { readonly kind: 'organisation'; readonly name: string }

/** What is said of a maker; `likely-organisation`: nothing, and it is one unless it is written surname first. */
export type MakerIs = 'person' | 'organisation' | 'likely-organisation' | 'unsaid'

/** Names longer than this are no names; what stands behind is kept as it is. */
const NAMES_MAX_LENGTH = 2_000

/** From so many makers on, the first stands for all. */
const ET_AL_FROM = 4

/** Small words that belong to the surname after them. */
const PARTICLES =
  /^(?:van|von|de|der|den|del|della|di|da|dos|das|du|la|le|ter|ten|ap|ab|ferch|bin|ibn|al|el)$/u

/** Words that people are not called by, as a rule: they decide only where nobody said what the maker is. */
const ORGANISATION =
  /\b(?:the|of|for|and|in|on|to|with|at|uk|eu|gov|nhs|bbc|itv|tv|acas|ltd|limited|plc|llp|inc|llc|cic|gmbh|group|company|co|holdings|department|ministry|office|agency|authority|commission|committee|council|board|bureau|government|parliament|service|services|institute|institution|institutes|university|college|school|academy|academies|library|press|publishing|publications|books|media|news|magazine|review|journal|weekly|times|post|guardian|association|federation|society|union|trust|foundation|charity|network|centre|center|club|team|support|advice|citizens|ombudsman|regulator|finance|financial|bank|insurance|money|expert|experts|saving|customer|consumer|consumers|contact|call|training|learning|education|skills|health|safety|executive|standards|channel|radio|studios?|productions?|podcast|talks?|stores?|shop|online|digital|global|international|national|british|royal|european|english|welsh|scottish|irish)\b/iu

/** A title before a name, which references leave out. */
const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev)\.?\s+/iu

/** What stands for given names: `J.`, `J K`, `J.-P.`, `JK`. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u

/**
 * The makers of a source, from how one types them: `Smith, Jane; Jones, Bob`, `Smith, J. and Jones, B.`, `Jane Smith`,
 * `Citizens Advice`. What may be no person’s name stays as it is typed. Where one says whether it is people or an
 * organisation, that holds; else it is read from how the name looks.
 */
export function authorNames(typed: string, is: MakerIs = 'unsaid'): readonly AuthorName[] {
  const text = typed.trim()
  if (text === '') return []
  if (text.length > NAMES_MAX_LENGTH) return [{ kind: 'organisation', name: text }]
  if (text.includes(';')) return partsOf(text, ';').map((part) => oneName(part, is))
  if (is === 'organisation') return [oneName(text, is)]
  return pairsOf(text) ?? invertedOf(text, is) ?? naturalOf(text, is) ?? [oneName(text, is)]
}

/** Names as a reference has them: `Smith, J. and Jones, B.` `isCut`: only the first of them, where “et al.” follows. */
export function namesText(
  names: readonly AuthorName[],
  isEtAl: boolean,
): { readonly text: string; readonly isCut: boolean } {
  const written = names.map((name) =>
    name.kind === 'person' ? `${name.family}, ${initialsOf(name.given)}` : name.name,
  )
  const [first = ''] = written
  if (isEtAl || written.length >= ET_AL_FROM) return { text: first, isCut: true }
  const last = written.at(-1) ?? ''
  const text = written.length < 2 ? first : `${written.slice(0, -1).join(', ')} and ${last}`
  return { text, isCut: false }
}

function oneName(text: string, is: MakerIs): AuthorName {
  const organisation: AuthorName = { kind: 'organisation', name: text }
  if (is === 'organisation') return organisation
  return inverted(text, is) ?? natural(text, is) ?? organisation
}

/** `Smith, J., Jones, K. and Brown, L.`: a surname and initials by turns. */
function pairsOf(text: string): readonly AuthorName[] | undefined {
  const parts = text.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/u).map((part) => part.trim())
  if (parts.length < 2 || parts.length % 2 !== 0) return undefined
  if (!parts.every((part, at) => part !== '' && (at % 2 === 0 || INITIALS.test(part)))) return undefined
  return parts.flatMap((family, at) =>
    at % 2 === 0 ? [{ kind: 'person' as const, family, given: parts[at + 1] ?? '' }] : [],
  )
}

/** `Smith, Jane and Jones, Bob`. */
function invertedOf(text: string, is: MakerIs): readonly AuthorName[] | undefined {
  const names = text.split(/\s+(?:and|&)\s+/u).map((name) => inverted(name, is))
  return names.every((name) => name !== undefined) ? names : undefined
}

/** `Jane Smith and Bob Jones`, `Jane Smith, Bob Jones and Ann Lee`. */
function naturalOf(text: string, is: MakerIs): readonly AuthorName[] | undefined {
  const names = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/u).map((name) => natural(name, is))
  return names.every((name) => name !== undefined) ? names : undefined
}

function inverted(text: string, is: MakerIs): AuthorName | undefined {
  const [family = '', given = '', ...more] = partsOf(text, ',')
  if (more.length > 0 || given === '' || wordsOf(given).length > 4 || wordsOf(family).length > 4)
    return undefined
  const isOther = is !== 'person' && ORGANISATION.test(text) && !INITIALS.test(given)
  return isOther ? undefined : { kind: 'person', family, given }
}

function natural(text: string, is: MakerIs): AuthorName | undefined {
  if (is === 'likely-organisation') return undefined
  const words = wordsOf(text.replace(HONORIFIC, ''))
  if (words.length < 2 || words.length > 5) return undefined
  if (is !== 'person' && (ORGANISATION.test(text) || !words.every(isNamePart))) return undefined
  let from = words.length - 1
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from -= 1
  return { kind: 'person', family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') }
}

function isNamePart(word: string, at: number): boolean {
  if (at > 0 && PARTICLES.test(word)) return true
  return /^(?:\p{Lu}\.?-?){1,2}$|^(?:\p{Lu}\.)+$|^\p{Lu}\p{M}*[\p{Ll}'’][\p{L}\p{M}'’-]*$/u.test(word)
}

function partsOf(text: string, between: string): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter(Boolean)
}

/** `Jane Mary` as `J.M.`, `Jean-Paul` as `J.-P.`, `JK` as `J.K.` */
function initialsOf(given: string): string {
  const words = given
    .normalize('NFC')
    .split(/[\s.]+/u)
    .filter(Boolean)
  return words.map((word) => word.split('-').map(initialOf).join('-')).join('')
}

function initialOf(word: string): string {
  const letters = /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [...word].slice(0, 1)
  return letters.map((letter) => `${letter.toLocaleUpperCase('en-GB')}.`).join('')
}
