import type { TextFormat } from 'gift-pegjs'
import type { GiftBlock } from './gift-blocks.ts'
import type { ListProblem } from './problem.ts'

/** A block in the words its parser knows, or a question of order, which the parser does not know, or what is wrong. */
export type Normal =
  | { readonly kind: 'gift'; readonly text: string }
  | { readonly kind: 'order'; readonly stem: TextFormat; readonly answers: string }
  | { readonly kind: 'fault'; readonly problem: ListProblem }

/**
 * Puts a block into the words that the parser takes and Moodle means: signs outside of the braces are words, `~=` is a
 * right answer, a number may be followed by what is said of it, `{>` asks for an order, and an answer of no words is
 * named by its line. Its title is left out. No line is added or taken away.
 */
export function normalBlock({ lines, line }: GiftBlock): Normal {
  const text = lines.map((one) => one.text).join('\n')
  const [open, close] = bracesIn(text)
  const [before, answers, after] = [text.slice(0, open), text.slice(open + 1, close), text.slice(close + 1)]
  const numberAt = (at: number) => lines[text.slice(0, at).split('\n').length - 1]?.number ?? line
  const { title, stem } = headOf(before)
  if (/^\s*>/.test(answers)) {
    const { markup, words } = markupOf(stem)
    return { kind: 'order', stem: { format: markup, text: unescaped(words) }, answers }
  }
  const fault = faultIn(answers)
  if (fault) return { kind: 'fault', problem: { line: numberAt(open + 1 + fault.at), what: fault.what } }
  const inside = /^\s*#/.test(answers) ? numeric(answers) : worded(answers)
  return { kind: 'gift', text: `${title.replace(/[^\n]/g, '')}${asWords(stem)}{${inside}}${asWords(after)}` }
}

/** The entries of a question of order, one to a line, in their right order; how Moodle's plug-in shows them is left out. */
export function entriesOfOrder(answers: string): readonly string[] {
  const [head = '', ...rest] = answers.replace(/^\s*>/, '').split('\n')
  const isHow = head
    .trim()
    .split(/\s+/)
    .every((word) => /^(?:-?\d{1,3}|[A-Z_]{1,30}|[a-z]{0,4})$/.test(word))
  const first = isHow ? '' : head
  return [first, ...rest].map((entry) => unescaped(entry).trim()).filter((entry) => entry !== '')
}

function bracesIn(text: string): readonly [open: number, close: number] {
  const signs = [...text.matchAll(/\\[\s\S]|[{}]/g)].filter(([sign]) => sign.length === 1)
  return [signs[0]?.index ?? text.length, signs[1]?.index ?? text.length]
}

/** A title between double colons, which is for its author alone. */
function headOf(before: string): { readonly title: string; readonly stem: string } {
  const title = /^\s*::(?:\\[\s\S]|(?!::)[\s\S])*::/.exec(before)?.[0] ?? ''
  return { title, stem: before.slice(title.length) }
}

function markupOf(stem: string): { readonly markup: TextFormat['format']; readonly words: string } {
  const [whole = '', name] = /^\s*\[(html|markdown|plain|moodle)\]/.exec(stem) ?? []
  return { markup: (name as TextFormat['format'] | undefined) ?? 'moodle', words: stem.slice(whole.length) }
}

function asWords(text: string): string {
  return text.replace(/\\[\s\S]|[=~#:]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`))
}

function unescaped(text: string): string {
  return text.replace(/\\([~=#{}:\\])/g, '$1').replace(/\\n/g, '\n')
}

/** Of answers in words: `~=` is a right one, and a colon is no sign. */
function worded(answers: string): string {
  return answers
    .replace(/(?<!\\)~\s*=/g, '=')
    .replace(/\\[\s\S]|:/g, (sign) => (sign.length > 1 ? sign : '\\:'))
}

/** `#5:1#said of it` is one answer with its feedback. */
function numeric(answers: string): string {
  const only = /^\s*#([^=~#]*)#(?!###)([\s\S]*)$/.exec(answers)
  return only ? `#=${only[1]}#${only[2]}` : answers
}

interface Fault {
  readonly at: number
  readonly what: ListProblem['what']
}

/** What the parser would only say of by a sign that it did not expect. */
function faultIn(answers: string): Fault | undefined {
  if (/^\s*#/.test(answers)) return numberFault(answers)
  for (const { index, 0: sign } of answers.matchAll(/\\[\s\S]|[=~]/g)) {
    if (sign.length > 1) continue
    const rest = answers.slice(index + 1)
    const weight = /^\s*%([^%\n~=]{0,40})%/.exec(rest)
    if (weight && !isWeight(weight[1] ?? '')) {
      return { at: index, what: { kind: 'weight', text: (weight[1] ?? '').trim() } }
    }
    const words = rest.slice(weight?.[0].length ?? 0)
    const isTwo = sign === '~' && /^\s*=/.test(words)
    if (!isTwo && /^\s*(?:[#~=]|$)/.test(words)) return { at: index, what: { kind: 'empty-option' } }
  }
  return undefined
}

function isWeight(text: string): boolean {
  return /^\s*-?\d{1,3}(?:\.\d{1,10})?\s*$/.test(text) && Math.abs(Number(text)) <= 100
}

/** Numbers as Moodle takes them: with a point, a range after a colon, or from and to. */
const NUMBER = /^\s*(?:-?\d{1,12}(?:\.\d{1,12})?(?:\s*(?::|\.\.)\s*-?\d{1,12}(?:\.\d{1,12})?)?)\s*$/

function numberFault(answers: string): Fault | undefined {
  const body = answers.replace(/^\s*#/, '')
  const shift = answers.length - body.length
  const parts = /(?<!\\)[=~]/.test(body) ? [...body.matchAll(/(?<!\\)=([^=~#}]*)/g)] : [/^([^#]*)/.exec(body)]
  for (const part of parts) {
    if (!part) continue
    const said = (part[1] ?? '').replace(/^\s*%[^%]{0,40}%/, '')
    if (!NUMBER.test(said))
      return { at: shift + part.index, what: { kind: 'number', text: said.trim().slice(0, 40) } }
  }
  return undefined
}
