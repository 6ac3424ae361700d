import { agreementIn } from '#domain/measure/kappa.ts'
import type { Interval, MeasureId, MeasureInputs } from '#domain/measure/measure.ts'
import type { FieldTrouble, ReadCounts, TypedCounts } from '#domain/measure/typed-counts.ts'
import { inWords } from './in-words.ts'
import { figureOf, measureNames, number, signed } from './measure.ts'

/** The words around a measure that one can try numbers on. */
export const calculator = {
  title: (id: MeasureId): string => `${measureNames[id]}, worked out`,
  fields: 'Try your own numbers',
  /** Said after a press’s name where only its place shows which measure it is for. */
  of: (id: MeasureId): string => ` for ${measureNames[id]}`,
  other: 'Other numbers',
  example: 'Back to the example',
  skewed: 'Nearly all pass',
  trap: 'Its trap:',
  /** A figure, set large. */
  figure: (id: MeasureId, value: number): string => `${measureNames[id]} = ${figureOf(id, value)}`,
  noFigure(id: MeasureId, inputs: MeasureInputs): string {
    return id === 'kappa' && agreementIn(inputs) !== undefined
      ? 'Both gave every call the same verdict. Chance would agree as well, so there is no kappa.'
      : 'Nothing was counted, so there is no figure.'
  },
  putRight: 'Put this right, and the sum comes back:',
} as const

/** What is asked of the numbers that stand in the fields; as they stand there, where they are none. */
export function askOf(id: MeasureId, { inputs, troubles }: ReadCounts, typed: TypedCounts): string {
  const count = (name: string) => {
    const isWrong = troubles.some(({ input }) => input === name)
    return isWrong ? shortened((typed[name] ?? '').trim()) || '…' : number(inputs[name] ?? 0)
  }
  /** A count with what is counted, which may be one. */
  const counted = (name: string, one: string, many: string) =>
    `${count(name)} ${count(name) === '1' ? one : many}`
  const name = measureNames[id]
  switch (id) {
    case 'csat':
      return `Among ${counted('all', 'answer', 'answers')} from 1 to 5, ${count('fives')} gave 5 and ${count('fours')} gave 4. What is ${name}?`
    case 'nps':
      return `“Would you recommend us?”, from 0 to 10: ${count('promoters')} gave 9 or 10, ${count('passives')} gave 7 or 8, ${count('detractors')} gave 0 to 6. What is ${name}?`
    case 'ces':
      return `“They made it easy”, from 1 to 7: ${count('sevens')} gave 7, ${count('sixes')} gave 6, ${count('fives')} gave 5, ${count('fours')} gave 4, ${count('threes')} gave 3, ${count('twos')} gave 2, ${count('ones')} gave 1. What is ${name}?`
    case 'fcr':
      return `Of ${counted('issues', 'issue', 'issues')}, ${counted('settled', 'was', 'were')} settled at the first contact. What is ${name}?`
    case 'aht':
      return `All contacts together: ${counted('talk', 'second', 'seconds')} of talk, ${count('hold')} on hold, ${count('wrap')} of wrap-up. There ${count('contacts') === '1' ? 'was' : 'were'} ${counted('contacts', 'contact', 'contacts')}. What is ${name}?`
    case 'kappa':
      return `A and B judge the same calls. Both pass ${count('bothPass')}, both fail ${count('bothFail')}; A alone passes ${count('onlyA')}, B alone ${count('onlyB')}. What is ${name}?`
  }
}

/** What an input is called beside its field. */
export const inputLabels: Readonly<Record<MeasureId, Readonly<Record<string, string>>>> = {
  csat: { fives: 'Gave 5', fours: 'Gave 4', all: 'All answers' },
  nps: { promoters: 'Gave 9 or 10', passives: 'Gave 7 or 8', detractors: 'Gave 0 to 6' },
  ces: {
    ones: 'Gave 1',
    twos: 'Gave 2',
    threes: 'Gave 3',
    fours: 'Gave 4',
    fives: 'Gave 5',
    sixes: 'Gave 6',
    sevens: 'Gave 7',
  },
  fcr: { settled: 'Settled at first contact', issues: 'All issues' },
  aht: { talk: 'Talk, seconds', hold: 'Hold, seconds', wrap: 'Wrap-up, seconds', contacts: 'Contacts' },
  kappa: { bothPass: 'Both pass', bothFail: 'Both fail', onlyA: 'Only A passes', onlyB: 'Only B passes' },
}

/** What is wrong in which field, and what to do. */
export function problemOf(id: MeasureId, { input, kind }: FieldTrouble, typed: string): string {
  const label = inputLabels[id][input] ?? input
  return `${label}: ${PROBLEMS[kind](id, typed.trim())}`
}

const PROBLEMS: Readonly<Record<FieldTrouble['kind'], (id: MeasureId, typed: string) => string>> = {
  empty: () => 'nothing stands here. Write a number, 0 if there were none.',
  'not-whole': (_, typed) => `“${shortened(typed)}” is not a whole number. Write digits only.`,
  'below-zero': () => 'this is below nought. Write 0 or more.',
  huge: () => 'this is too much to reckon with. Write at most nine digits.',
  'more-than-all': (id) =>
    id === 'fcr'
      ? 'more were settled than there are. Count all issues, the settled ones too.'
      : 'fewer than the fives and fours together. Count every answer, from 1 to 5.',
}

/** What an interval says, in words that claim no more than it does. Nothing where there is none to speak of. */
export function rangeOf(id: MeasureId, inputs: MeasureInputs, interval: Interval | undefined): string {
  const answers = countedOf(id, inputs)
  if (interval === undefined) {
    if (id !== 'ces' || answers === 0) return ''
    return answers < 30
      ? 'Fewer than 30 answers: too few to say how far chance may have moved it.'
      : 'Every answer is the same, so they do not show how far chance may have moved it.'
  }
  const { low, high } = interval
  const [one, many] = id === 'fcr' ? ['issue', 'issues'] : ['answer', 'answers']
  const these =
    answers === 1
      ? `this one ${one} was`
      : `these ${answers > 10 ? number(answers) : inWords(answers)} ${many} were`
  return `Read it as ${SPAN[id]?.(low, high)}, if ${these} picked by chance.`
}

const SPAN: Readonly<Partial<Record<MeasureId, (low: number, high: number) => string>>> = {
  csat: perHundred,
  fcr: perHundred,
  nps: (low, high) => span(signed(low), signed(high)),
  ces: (low, high) => span(number(low, 1), number(high, 1)),
}

/** How many were counted in all. */
function countedOf(id: MeasureId, inputs: MeasureInputs): number {
  if (id === 'csat' || id === 'fcr') return inputs[id === 'csat' ? 'all' : 'issues'] ?? 0
  return Object.values(inputs).reduce((sum, count) => sum + count, 0)
}

function perHundred(low: number, high: number): string {
  return `${span(number(low), number(high))} in 100`
}

function span(low: string, high: string): string {
  return low === high ? `about ${low}` : `between ${low} and ${high}`
}

function shortened(typed: string): string {
  return typed.length > 20 ? `${typed.slice(0, 20)}…` : typed
}
