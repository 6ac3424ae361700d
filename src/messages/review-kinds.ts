import type { Measure, MeasureInputs } from '#domain/measure/measure.ts'

/** The words of flashcards of kinds of their own; they come with the pieces that show them. */
export const cardKinds = {
  tick: 'Tick what you recalled',
  essential: 'essential',
  order: {
    howTo: {
      line: 'Put these in order, first at the top.',
      cycle: 'Put these in order. Begin anywhere: after the last comes the first.',
    },
    marked: {
      1: 'Not in this order yet. The right one:',
      2: 'Two neighbours are the wrong way round. The right order:',
      3: 'All in the right order.',
    },
    alone: 'The right order:',
    put: (place: number) => `you had it in place ${place}`,
  },
  sum: {
    yours: 'Your answer',
    said: ({ unit, digits }: Measure) => `${UNITS[unit]}${DIGITS[digits]}`,
    marked: {
      1: 'Not right.',
      2: 'Right, but rounded otherwise.',
      3: 'Right.',
    },
    typed: (text: string) => `You typed ${text}.`,
    nothing: 'You typed nothing.',
  },
} as const

/** A figure as it is said: `72.4%`, `−12`. */
export function figureWords(value: number, { unit, digits }: Measure): string {
  const shown = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value)
  return `${shown.replace('-', '−')}${BEHIND[unit]}`
}

/** A number of a sum as it is shown. */
export function inputWords(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

/** A sum worked out with its numbers: `(41 + 32) ÷ 120 × 100`. A line breaks in it only before + and −. */
export function workedWords({ id }: Measure, inputs: MeasureInputs): string {
  return WORKED[id]((name) => inputs[name] ?? 0)
    .replace(/ ([×÷]) /g, '\u00a0$1\u00a0')
    .replace(/([+−]) /g, '$1\u00a0')
}

type Read = (input: string) => number

const WORKED: Readonly<Record<Measure['id'], (read: Read) => string>> = {
  csat: (n) => `(${said(n('fives'))} + ${said(n('fours'))}) ÷ ${said(n('all'))} × 100`,
  nps: (n) => {
    const all = n('promoters') + n('passives') + n('detractors')
    return `(${said(n('promoters'))} − ${said(n('detractors'))}) ÷ ${said(all)} × 100`
  },
  ces: (n) => {
    const counts = ['ones', 'twos', 'threes', 'fours', 'fives', 'sixes', 'sevens'].map(n)
    const all = counts.reduce((sum, count) => sum + count, 0)
    return `(${counts.map((count, place) => `${place + 1} × ${said(count)}`).join(' + ')}) ÷ ${said(all)}`
  },
  fcr: (n) => `${said(n('settled'))} ÷ ${said(n('issues'))} × 100`,
  aht: (n) => `(${said(n('talk'))} + ${said(n('hold'))} + ${said(n('wrap'))}) ÷ ${said(n('contacts'))}`,
  kappa: (n) => {
    const all = n('bothPass') + n('bothFail') + n('onlyA') + n('onlyB')
    const passA = n('bothPass') + n('onlyA')
    const passB = n('bothPass') + n('onlyB')
    const seen = (n('bothPass') + n('bothFail')) / all
    const byChance = (passA * passB + (all - passA) * (all - passB)) / all ** 2
    return `(${share(seen)} − ${share(byChance)}) ÷ (1 − ${share(byChance)})`
  },
}

const UNITS: Readonly<Record<Measure['unit'], string>> = {
  '%': 'in per cent',
  points: 'in points',
  'of 7': 'from 1 to 7',
  seconds: 'in seconds',
  kappa: 'from −1 to 1',
}

const DIGITS: Readonly<Record<Measure['digits'], string>> = {
  0: ', as a whole number',
  1: ', to one decimal place',
  2: ', to two decimal places',
}

const BEHIND: Readonly<Record<Measure['unit'], string>> = {
  '%': '%',
  points: '',
  'of 7': '',
  seconds: ' seconds',
  kappa: '',
}

function said(value: number): string {
  return inputWords(value)
}

function share(value: number): string {
  return value.toFixed(3)
}
