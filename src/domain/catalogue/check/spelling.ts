import type { Draft } from '#domain/catalogue/draft.ts'
import { error, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { proseOf, shownIn, textsIn } from '#domain/catalogue/texts.ts'

/** American spellings that a writer slips into, each with the British one. Names of bodies keep their own. */
const AMERICAN: readonly (readonly [RegExp, (word: string) => string])[] = [
  [
    /\b(?:organ|recogn|real|util|priorit|summar|apolog|emphas|critic|empath|special|minim|maxim|standard|personal|general|categor|author|custom|memor|visual|final|optim|harmon|penal|symbol|analog)iz(?:e|es|ed|ing|ation|ations|ational)\b/gi,
    (word) => word.replace(/iz/i, 'is'),
  ],
  [/\banalyz(?:e|es|ed|ing)\b/gi, (word) => word.replace(/yz/i, 'ys')],
  [
    /\b(?:behavior|color|favor|honor|labor|neighbor|humor|rumor|endeavor)(?:s|ed|ing|al|able|ite|ites)?\b/gi,
    (word) => word.replace(/or/i, 'our'),
  ],
  [/\b(?:center|theater|meter)(?:s|ed)?\b(?! for Creative)/g, (word) => word.replace(/er(s|ed)?$/, 're$1')],
  [
    /\b(?:traveled|traveling|canceled|canceling|labeled|labeling|modeled|modeling|counselor|counseling)\b/gi,
    doubled,
  ],
  [/\b(?:fulfill|enroll|skillful|installment)s?\b/gi, (word) => word.replace(/ll/i, 'l')],
  [/\b(?:defense|offense|pretense)s?\b/gi, (word) => word.replace(/se(s?)$/i, 'ce$1')],
  [/\b(?:gray|catalog|dialog|check book|judgment|program of)\b/gi, named],
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
    [...text.matchAll(pattern)].map((match) =>
      error(at(match.index), { kind: 'american-spelling', word: match[0], british: british(match[0]) }),
    ),
  )
}

function doubled(word: string): string {
  return word.replace(/l(ed|ing|or)$/i, 'll$1')
}

function named(word: string): string {
  return NAMED[word.toLowerCase()] ?? word
}
