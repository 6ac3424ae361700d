import type { Found, Pattern } from '#domain/guard/pattern.ts'

const AREAS =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|ZZ'
const IN_USE = new RegExp(`^(?:${AREAS})\\d`, 'i')

const STREET =
  'Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Drv|Dr|Way|Court|Ct|Crescent|Cres|Gardens|Gdns|Grove|Place|Pl|Square|Sq|Terrace|Terr|Hill|Park|Row|Walk|Mews|View|Rise|Parade|Green|Yard|Wharf|Quay|Croft|Broadway|Embankment|Gate|Heights|Villas|Boulevard|Blvd|Circus|Common|Dale|Esplanade|Fields?|Mount|Path|Promenade|Vale|Cottages|Bank|Mead|Meadows?|Fold|Garth|Wynd|Brae|Loan|Drove|Lea|Chase|Ridge|Causeway|Passage|Buildings|House|Heol|Ffordd|Stryd'
const PLAIN_STREET = 'street|road|avenue|lane|crescent|terrace|close|drive|gardens|grove|mews|rd|ave'
const WORD = "[A-Z][A-Za-z'-]{1,24}\\.?"
const NUMBER = '(?:\\d{1,4}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?)'

/** Where a person lives. */
export const place: readonly Pattern[] = [
  {
    kind: 'postcode',
    shape:
      /(?<![A-Za-z0-9])(?:GIR[ -]{0,2}0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?[ \t-]{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/gi,
    holds: isPostcode,
  },
  { kind: 'postcode', shape: /\bBFPO ?(?:c\/o )?\d{1,4}\b/gi },
  {
    kind: 'address',
    shape: new RegExp(
      `(?<![\\w.,£$-]|\\d )(?:(?:Flat|Apartment|Apt|Unit|Room) ${NUMBER},? ){0,1}${NUMBER},? (?:(?:${WORD}|of|the|de) ){1,4}(?:${STREET})\\b\\.?`,
      'g',
    ),
    holds: isAddress,
  },
  {
    kind: 'address',
    shape: new RegExp(
      `(?<![\\w.,£$-]|\\d )\\d{1,4}[a-z]?,? (?:[a-z][a-z'-]{1,20} ){1,2}(?:${PLAIN_STREET})\\b`,
      'g',
    ),
    holds: isPlainAddress,
  },
  {
    kind: 'address',
    shape: new RegExp(
      `(?<![\\w.,£$-])\\d{1,4}[A-Z]?,? (?:[A-Z][A-Z'-]{1,20} ){1,3}(?:${STREET.toUpperCase()})\\b`,
      'g',
    ),
  },
  {
    kind: 'address',
    shape: new RegExp(
      `(?<![A-Za-z'-])(?:${WORD} ){1,3}(?:Cottage|House|Farm|Lodge|Barn|Villa|Court|Mansions|Flats?),? (?:${WORD} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Crescent|Gardens|Grove|Place|Square|Terrace|Hill|Park|Row|Walk|Mews|Green)\\b`,
      'g',
    ),
  },
  {
    kind: 'address',
    shape: new RegExp(
      `\\b(?:lives?|living|lived|resid(?:es?|ing)|address(?: is| was|:)?|moved|moving|house|flat|home|delivered|deliver|visit(?:ed)?)(?: (?:at|on|in|to|is|of))? (?:the )?(?<is>(?:${WORD} ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Gardens|Grove|Terrace|Mews|Way|Place|Square|Court))\\b`,
      'g',
    ),
  },
  // In Wales the word for the street comes first.
  {
    kind: 'address',
    shape: new RegExp(
      `(?<![\\w.,£$-]|\\d )${NUMBER},? (?:Heol|Ffordd|Stryd|Lon|Clos|Rhodfa|Cilgant) (?:(?:y|yr|Y|Yr) )?${WORD}`,
      'g',
    ),
  },
  { kind: 'address', shape: /\b(?:Flat|Apartment|Apt)\.? ?\d{1,4}[A-Za-z]?\b/gi },
  { kind: 'address', shape: /\bP\.? ?O\.? ?Box:? ?\d{1,6}\b/gi },
]

/** Small letters are a postcode only in an area that there is, and never “b2 1st” or “M1 8GB”. */
function isPostcode({ said }: Found): boolean {
  const inward = said.slice(-3)
  if (/^[A-Z]\d{1,2}[ -]*\d(?:GB|TB)$/i.test(said)) return false
  if (/^(?:1st|2nd|3rd|\dth)$/i.test(inward) && inward !== inward.toUpperCase()) return false
  if (said === said.toUpperCase()) return !/-/.test(said) || IN_USE.test(said)
  return IN_USE.test(said)
}

/** Words that come before “Drive” or “Way” and make no street of it. */
const NO_STREET =
  /\b(?:Google|One|Hard|Flash|USB|Pen|Shared|Test|Week|Step|Minute|Hour|Day|Month|Year|People|Customers?|Level|January|February|March|April|May|June|July|August|September|October|November|December|Two|Three)\b/

function isAddress({ said, before }: Found): boolean {
  return (
    !NO_STREET.test(said) &&
    !/\b(?:Level|Unit|Step|Section|Chapter|Page|Version|Windows|Question|Stage|Part|Week|Day|Top)\s$/i.test(
      before,
    )
  )
}

/** Words that stand between a number and “the road” in a sentence. */
const SENTENCE_WORDS =
  /\b(?:the|a|an|in|on|of|off|to|from|at|by|with|and|or|for|per|minutes?|mins?|hours?|days?|weeks?|months?|years?|miles?|metres?|km|people|customers?|shops?|stores?|calls?|times?|percent|steps?|down|up|along|across|busy|main|other|more|new|long|wide|quick|our|their|his|her|my|your|we|they|it|is|was|were|are|that|this|did|do|can|must|disk|hard|test)\b/

function isPlainAddress({ said, after }: Found): boolean {
  if (SENTENCE_WORDS.test(said)) return false
  return !/\bhigh street$/.test(said) || !/^ (?:shop|store|bank|chain|brand|retail|name)/.test(after)
}
