import type { Draft } from '#domain/catalogue/draft.ts'
import { error, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { proseOf, shownIn, textsIn } from '#domain/catalogue/texts.ts'

/** Words that end so in Britain too. */
const OURS = '(?:re|down|up|over|out|under|mid|cap)siz|assiz|beliz'

/** American spellings that a writer slips into, each with the British one. Names of people and bodies keep their own. */
const AMERICAN: readonly (readonly [RegExp, (word: string) => string])[] = [
  [
    new RegExp(
      `\\b(?!(?:${OURS})(?:e|es|ed|ing|er|ers|able)\\b)[a-z]{3,}iz(?:e|es|ed|ing|er|ers|able|ation|ations|ational)\\b`,
      'gi',
    ),
    (word) => word.replace(/iz(?=[^z]*$)/i, 'is'),
  ],
  [/\b(?:anal|paral|catal)yz(?:e|es|ed|ing)\b/gi, (word) => word.replace(/yz/i, 'ys')],
  [
    /\b(?:behavior|color|favor|honor|labor|neighbor|humor|rumor|endeavor)(?:s|ed|ing|al|able|ite|ites)?\b/gi,
    (word) => word.replace(/or/i, 'our'),
  ],
  // What is read on the wall is a meter here too.
  [
    /\b(?:center|theater|(?:centi|kilo|milli)meter)(?:s|ed)?\b/gi,
    (word) => word.replace(/er(s|ed)?$/i, 're$1'),
  ],
  [
    /\b(?:traveled|traveling|canceled|canceling|labeled|labeling|modeled|modeling|counselor|counseling)\b/gi,
    doubled,
  ],
  [/\b(?:fulfill|enroll|skillful|installment)s?\b/gi, (word) => word.replace(/ll/i, 'l')],
  [/\b(?:defense|offense|pretense)s?\b/gi, (word) => word.replace(/se(s?)$/i, 'ce$1')],
  [/\b(?:catalog|dialog|check book|program of)\b/gi, named],
  // Mrs Gray keeps her name, and what a court gives is a judgment.
  [/\bgray\b|(?<!\bcourt )\bjudgment\b/g, named],
]

const NAMED: Readonly<Record<string, string>> = {
  gray: 'grey',
  catalog: 'catalogue',
  dialog: 'dialogue',
  'check book': 'cheque book',
  judgment: 'judgement',
  'program of': 'programme of',
}

/** Words are spelt as in Britain, wherever a learner reads them. */
export function checkSpelling(draft: Draft): readonly Problem[] {
  return [
    ...shownIn(draft).flatMap(({ spot, value }) =>
      textsIn(value, spot).flatMap(({ text, at }) => americanIn(text, () => at)),
    ),
    ...draft.pages.flatMap(({ file, body }) =>
      americanIn(proseOf(body.text), (offset) => ({ file, offset: body.offset + offset })),
    ),
  ]
}

function americanIn(text: string, at: (offset: number) => Spot): readonly Problem[] {
  return AMERICAN.flatMap(([pattern, british]) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isInName(match[0], text, match.index))
      .map((match) =>
        error(at(match.index), { kind: 'american-spelling', word: match[0], british: british(match[0]) }),
      ),
  )
}

/** Whether a noun with a capital stands beside others: “International Organization for Standardization”. */
function isInName(word: string, text: string, index: number): boolean {
  return (
    /^\p{Lu}.*(?:ization|ter|or|ense)s?$/u.test(word) &&
    (/\p{Lu}[\p{L}’]*(?: (?:of|for|and|the))* $/u.test(text.slice(0, index)) ||
      /^ (?:(?:of|for|and|the) )*\p{Lu}/u.test(text.slice(index + word.length)))
  )
}

function doubled(word: string): string {
  return word.replace(/l(ed|ing|or)$/i, 'll$1')
}

function named(word: string): string {
  return NAMED[word.toLowerCase()] ?? word
}
