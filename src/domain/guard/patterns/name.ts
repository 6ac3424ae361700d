import type { Found, Pattern } from '#domain/guard/pattern.ts'

/** O'Neill, Smith-Jones, d'Arcy; the possessive is no part of it. */
const SURNAME = `(?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Prof|Rev)\\b)\\p{Lu}\\p{L}{0,24}(?:['-]\\p{L}{1,24}){0,3}`
const SCRIPT = '[\\p{Lo}]{2,24}'
const PARTICLE =
  '(?:[Dd]e|[Dd]el|[Dd]ella|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Vv]an|[Vv]on|[Tt]er|[Tt]en|[Bb]in|[Bb]int|[Ii]bn|[Aa]bu|[Aa]l|[Ee]l|[Aa]p|[Aa]b|[Ff]erch|[Mm]ac|[Mm]c|[Ss]t\\.?|[Nn]i|[Oo]|y|e)'
const PART = `(?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Prof|Rev)\\b)(?:${PARTICLE}[ -]){0,3}(?:(?:al|el|as|ad|ar|an|at|az|ash|abd|ap|d|l|o)['-])?(?:${SURNAME}|${SCRIPT})`
const INITIALS = '(?:\\p{Lu}(?:\\. ?| )){0,4}'
const GAP = '[ \\t]{1,2}'

const TITLES =
  'Mr|Mrs|Miss|Ms|Mx|Mstr|Dr|Doctor|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Cllr|Councillor|Mister|Missus|Madam|Mme|Captain|Capt|Colonel|Col|Sergeant|Sgt|Pastor|Hon|Baroness|Imam|Rabbi'
const CAPITALS = 'MR|MRS|MISS|MS|MX|DR|PROF|SIR|DAME|LADY|LORD|REV|REVD|CLLR'
const SMALL = 'mr|mrs|mx|mister|missus|cllr|revd'

/** A title and who goes by it. */
export const names: readonly Pattern[] = [
  {
    kind: 'name',
    shape: new RegExp(
      `\\b(?:${TITLES}|${SMALL}|miss|ms|dr|prof|sir|lady)\\b\\.?(?:(?: and | & |/)(?:Mrs|Ms|Miss|Mr|Dr|Mx)\\b\\.?)?${GAP}${INITIALS}${PART}(?:${GAP}${INITIALS}${PART}){0,3}`,
      'gu',
    ),
    holds: nameLength,
  },
  {
    kind: 'name',
    shape: new RegExp(
      `\\b(?:${CAPITALS})\\b\\.?${GAP}(?:\\p{Lu}(?:\\. ?| )){0,3}\\p{Lu}{2,24}(?:['-]\\p{Lu}{1,24}){0,3}`,
      'gu',
    ),
    holds: ({ said, before }) => !isInWord(before) && !PRODUCT.test(said) && !isWord(lastWord(said)),
  },
  {
    kind: 'name',
    shape: new RegExp(
      `\\b(?:${TITLES}|${SMALL}|ms|dr|prof)\\b\\.?${GAP}(?:\\p{Ll}\\.? ){0,2}(?:(?:o|d|al|el)['-])?\\p{Ll}{2,24}(?:['-]\\p{L}{1,24}){0,2}(?!\\p{L})`,
      'gu',
    ),
    holds: smallNameLength,
  },
]

/** Sweets, boots and offices. */
const PRODUCT =
  /^(?:Dr\.? (?:Pepper|Martens?|Oetker|Scholl|Who|No\b|Dre\b)|Mr\.? (?:Kipling|Muscle|Sheen|Whippy|Freeze|Porter|Men\b|Bean|Men's|Right|Big|Potato)|Miss (?:Selfridge|Dior|World|Universe|Marple)|Lady (?:Luck|Day)|M[Ss] (?:Word|Excel|Teams|Office|Outlook|Access|PowerPoint|Project|Paint|Windows|Edge|Dynamics|SharePoint|Forms|OneNote|Dos|DOS|TEAMS|OFFICE|WORD|EXCEL)|Lord of|Lady of|Sir or|Sir and)\b/i

/** Words in capitals after a title that begin a sentence, name a day, or tell what somebody does. */
const WORDS = new Set(
  `a after all alone also am an and any are as ask at be because been before but by call calls came can case chat complaint customer dear did do does email england error estate example first for form friday from given good great had has have he hello helped her here hers hi him his how i if in instead into is it its january february march april may june july august september october november december just key kind last later lead leader left like luck madam made man manager mail many may me men miss missed missing monday more most mr mrs ms my name names neither next no nobody nor not now of off office on once one only opportunity option or order our out over own part person phone please point points prefix rang regards said same saturday see sent service she should sincerely sir since so some someone staff step still sunday surname target team than thank thanks that the their them then there these they this those thursday time title titles to told too tuesday two under until up upon us use used via was we wednesday went were what when where which while who whose why will with without word words would yes yet you your yours call's deadline deadlines lunch work sleep delay delays response latency timeout`.split(
    ' ',
  ),
)

/** “200 ms delay” and “Smith-Ms Jones” begin no title. */
function isInWord(before: string): boolean {
  return /[\p{L}\p{N}'-]$|\d\s$/u.test(before)
}

function isWord(word: string): boolean {
  return WORDS.has(word.toLowerCase().replace(/'s?$/, ''))
}

function lastWord(said: string): string {
  return said.split(/[ \t.]/).at(-1) ?? ''
}

/** The name as far as it is one: a capital after it may begin something else. */
function nameLength({ said, before }: Found): boolean | number {
  if (isInWord(before) || PRODUCT.test(said)) return false
  if (/^MS\b/.test(said) && /\p{Ll}/u.test(said)) return false
  const head = /^\p{L}+\.?(?:(?: and | & |\/)\p{L}+\.?)?[ \t]+/u.exec(said)?.[0].length ?? 0
  let end = head
  let hasName = false
  for (const { 0: word, index } of said.slice(head).matchAll(/[^ \t]+/g)) {
    const bare = word.replace(/'s?$/, '').replace(/\.$/, '')
    const isInitial = /^\p{Lu}\.?(?:\p{Lu}\.?)*$/u.test(word) && bare.length <= 3 && /\.|^.$/u.test(word)
    if (isWord(bare) && !isInitial) break
    if (
      hasName &&
      bare.length > 2 &&
      bare === bare.toUpperCase() &&
      /\p{Lu}/u.test(bare) &&
      /\p{Ll}/u.test(said.slice(head, end))
    )
      break
    if (isInitial && hasName && bare === 'I') break
    if (!isInitial && !isParticle(bare)) hasName = true
    end = head + index + (isInitial ? word.length : bare.length)
  }
  return hasName && end
}

const IS_PARTICLE = new RegExp(`^${PARTICLE}$`)

function isParticle(word: string): boolean {
  return IS_PARTICLE.test(word)
}

/** Typed in small letters on a phone: one word is the name. */
function smallNameLength({ said, before }: Found): boolean | number {
  if (isInWord(before) || PRODUCT.test(said)) return false
  const last = lastWord(said)
  if (isWord(last) || /^(?:Sir|Madam|Miss|Doctor|Dame|Lady|Lord|Hon|Capt)\b/.test(said)) return false
  return said.length - (/'s?$/.exec(said)?.[0].length ?? 0)
}
