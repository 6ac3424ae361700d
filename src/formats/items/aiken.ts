import { built, type FoundOption } from './build.ts'
import { readEach } from './each.ts'
import { plainWordsOf } from './plain.ts'
import {
  type ListedItem,
  type ListFault,
  type ListLoss,
  type ListProblem,
  type Making,
  QUESTION_MAX_LENGTH,
  type ReadItems,
} from './problem.ts'

/** `A.` or `A)` and what it says. */
const OPTION = /^\s*([A-Z])\s?[.)]\s*(.*)$/

const ANSWER = /^\s*ANSWER\s*:\s*(.*)$/i

/**
 * Reads a list of questions in Aiken: the question, its answers as `A.`, `B.`, and `ANSWER: B`. A question that is not
 * ended spoils no other. Total on any text.
 */
export function readAiken(text: string, making: Making): ReadItems {
  return readEach(text, questionsIn, (one) => {
    const read = readOne(one, making)
    if ('what' in read) return { items: [], problems: [read] }
    const { line } = one
    const losses = read.losses.map((kind) => ({ line, what: { kind } as ListLoss }))
    return { items: [{ line, item: read.item }], problems: losses }
  })
}

/** One question as its lines stand. */
interface Begun {
  readonly line: number
  readonly stem: string[]
  readonly options: { readonly letter: string; text: string }[]
  answer?: { readonly line: number; readonly text: string }
}

function* questionsIn(text: string): Generator<Begun> {
  let begun: Begun | undefined
  let isBlank = false
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const number = at + 1
    const option = OPTION.exec(line)
    const answer = ANSWER.exec(line)
    if (line.trim() === '') {
      isBlank = true
      continue
    }
    if (answer) {
      begun ??= { line: number, stem: [], options: [] }
      begun.answer = { line: number, text: (answer[1] ?? '').trim() }
      yield begun
      begun = undefined
    } else if (option && begun && isNextLetter(begun, option[1] ?? '')) {
      begun.options.push({ letter: option[1] ?? '', text: option[2] ?? '' })
    } else if (begun && begun.options.length > 0 && !isBlank) {
      const last = begun.options.at(-1)
      if (last) last.text += `\n${line}`
    } else {
      // Answers without the line that says which is right: the next question begins.
      if (begun && begun.options.length > 0) {
        yield begun
        begun = undefined
      }
      begun ??= { line: number, stem: [], options: [] }
      begun.stem.push(line)
    }
    isBlank = false
  }
  if (begun) yield begun
}

/** Answers begin at A and follow one another; “A. Smith rang.” within a question is none. */
function isNextLetter({ options, stem }: Begun, letter: string): boolean {
  const last = options.at(-1)?.letter
  return last === undefined ? letter === 'A' && stem.length > 0 : letter.charCodeAt(0) > last.charCodeAt(0)
}

function readOne(
  { line, stem, options, answer }: Begun,
  making: Making,
): ListProblem | { readonly item: ListedItem['item']; readonly losses: readonly ListLoss['kind'][] } {
  const fault = (what: ListFault, at = line): ListProblem => ({ line: at, what })
  if (!answer) return fault({ kind: options.length === 0 ? 'only-words' : 'no-answer-line' })
  const length = [...stem, ...options.map(({ text }) => text)].reduce((sum, text) => sum + text.length, 0)
  if (length > QUESTION_MAX_LENGTH) return fault({ kind: 'too-long', has: length, most: QUESTION_MAX_LENGTH })
  const letters: readonly string[] = answer.text.toUpperCase().match(/[A-Z]/g) ?? []
  const isPlain = /^[A-Z](?:\s*[,;&]?\s*[A-Z])*[.)]?$/i.test(answer.text)
  const missing = letters.find((letter) => !options.some((option) => option.letter === letter))
  if (!isPlain) return fault({ kind: 'no-such-option', letter: answer.text.slice(0, 20) }, answer.line)
  if (missing !== undefined) return fault({ kind: 'no-such-option', letter: missing }, answer.line)
  const losses = new Set<ListLoss['kind']>()
  const plain = (text: string) => {
    const { text: words, losses: lost } = plainWordsOf(text, 'moodle')
    for (const loss of lost) losses.add(loss)
    return words
  }
  const found = options.map(
    (option): FoundOption => ({
      text: plain(option.text),
      right: letters.includes(option.letter),
      why: '',
    }),
  )
  const item = built(
    { stem: plain(stem.join('\n')), points: [], asks: { kind: 'options', options: found } },
    making,
  )
  return item.ok ? { item: item.value, losses: [...losses] } : fault(item.problem)
}
