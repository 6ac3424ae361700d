import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs'
import { type Asked, built } from './build.ts'
import { readEach } from './each.ts'
import { type GiftBlock, giftBlocks } from './gift-blocks.ts'
import { ofChoices, ofShort, type Plain, together } from './gift-choices.ts'
import { type Marks, marksOf } from './gift-marks.ts'
import { entriesOfOrder, normalBlock } from './gift-normal.ts'
import { giftNumber } from './gift-number.ts'
import { plainWordsOf } from './plain.ts'
import {
  type ListFault,
  type ListLoss,
  type ListProblem,
  type Making,
  QUESTION_MAX_LENGTH,
  type ReadItems,
} from './problem.ts'

/**
 * Reads a list of questions in Moodle's GIFT. Good ones come in; what is wrong with each other one is said by line.
 * Total on any text.
 */
export function readGift(text: string, making: Making): ReadItems {
  const ids = new Set<string>()
  return readEach(text, giftBlocks, (block) => readBlock(block, making, ids))
}

function readBlock(block: GiftBlock, making: Making, ids: Set<string>): ReadItems {
  const { line } = block
  if (block.fault) return { items: [], problems: [block.fault] }
  const length = block.lines.reduce((sum, one) => sum + one.text.length, 0)
  if (length > QUESTION_MAX_LENGTH) {
    return {
      items: [],
      problems: [{ line, what: { kind: 'too-long', has: length, most: QUESTION_MAX_LENGTH } }],
    }
  }
  const normal = normalBlock(block)
  if (normal.kind === 'fault') return { items: [], problems: [normal.problem] }
  const marks = marksOf(block.notes, making)
  const said = new Set<ListLoss['kind']>()
  const plain = plainer(said)
  const read = normal.kind === 'order' ? ofOrder(normal, plain) : parsed(normal.text, block)
  if ('line' in read) return { items: [], problems: [read] }
  const asked = 'asks' in read ? read : askedBy(read, plain, said, making)
  if ('fault' in asked) return { items: [], problems: [{ line, what: asked.fault }] }
  const { asks, unplaced } = withMark(asked.asks, marks)
  const id = marks.id !== undefined && !ids.has(marks.id) ? { id: marks.id } : {}
  const item = built({ stem: asked.stem, ...id, points: marks.points, asks }, making)
  if (!item.ok) return { items: [], problems: [{ line, what: item.problem }] }
  if (marks.id !== undefined) ids.add(marks.id)
  const losses: readonly ListLoss[] = [
    ...[...said].map((kind) => ({ kind }) as ListLoss),
    ...(unplaced === undefined ? [] : [{ kind: 'unplaced', id: unplaced } as const]),
  ]
  return { items: [{ line, item: item.value }], problems: losses.map((what) => ({ line, what })) }
}

/** Plain words of a part, its losses noted. */
function plainer(said: Set<ListLoss['kind']>): Plain {
  return (part) => {
    if (!part) return ''
    const { text, losses } = plainWordsOf(part.text, part.format)
    for (const loss of losses) said.add(loss)
    return text
  }
}

/** What the parser makes of a block, or the line it could not read. */
function parsed(text: string, { lines, line }: GiftBlock): GIFTQuestion | ListProblem {
  try {
    const [question] = parse(text)
    return question ?? { line, what: { kind: 'only-words' } }
  } catch (error) {
    const place = placeOf(error)
    const row = (place?.line ?? 1) - 1
    const at = lines[row]
    const read = text.split('\n')[row]?.slice(Math.max(0, (place?.column ?? 1) - 1)) ?? ''
    const near = read.replace(/\\(.)/g, '$1').trim() || (at?.text.trim() ?? '')
    return { line: at?.number ?? line, what: { kind: 'unreadable', near: near.slice(0, 60).toWellFormed() } }
  }
}

function placeOf(error: unknown): { readonly line: number; readonly column: number } | undefined {
  const { location } = error as { location?: { start?: { line: number; column: number } } }
  return location?.start
}

interface AskedOf {
  readonly stem: string
  readonly asks: Asked
}

function ofOrder(
  { stem, answers }: { readonly stem: TextFormat; readonly answers: string },
  plain: Plain,
): AskedOf {
  const entries = entriesOfOrder(answers).map((text) => plain({ format: stem.format, text }))
  return { stem: plain(stem), asks: { kind: 'order', entries } }
}

function askedBy(
  question: GIFTQuestion,
  plain: Plain,
  said: Set<ListLoss['kind']>,
  making: Making,
): AskedOf | { readonly fault: ListFault } {
  switch (question.type) {
    case 'Description':
    case 'Category':
      return { fault: { kind: 'only-words' } }
    case 'MC':
      return {
        stem: plain(question.stem),
        asks: ofChoices(question.choices, plain(question.globalFeedback), plain, said, making),
      }
    case 'TF': {
      const [wrong, right] = [plain(question.trueFeedback), plain(question.falseFeedback)]
      const why = together(right, plain(question.globalFeedback))
      const option = (text: string, isRight: boolean) => ({
        text,
        right: isRight,
        why: isRight ? why : wrong,
      })
      const options = [option('True', question.isTrue), option('False', !question.isTrue)]
      return { stem: plain(question.stem), asks: { kind: 'options', options } }
    }
    case 'Short':
      return {
        stem: plain(question.stem),
        asks: ofShort(question.choices, plain(question.globalFeedback), plain, said, making),
      }
    case 'Numerical': {
      const asks = giftNumber(question.choices, plain(question.globalFeedback), plain, said)
      return 'fault' in asks ? asks : { stem: plain(question.stem), asks }
    }
    case 'Essay':
      if (question.globalFeedback) said.add('feedback')
      return { stem: plain(question.stem), asks: { kind: 'writing' } }
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
        left: plain(subquestion),
        right: plain({ format: subquestion.format, text: subanswer }),
      }))
      const half = pairs.some(({ right }) => right === '')
      if (half) return { fault: { kind: 'few-pairs' } }
      return {
        stem: plain(question.stem),
        asks: { kind: 'pairs', pairs, why: plain(question.globalFeedback) },
      }
    }
  }
}

/** A misconception that the whole question names belongs to its one wrong answer; of several nobody knows to which. */
function withMark(
  asks: Asked,
  { misconceptions }: Marks,
): { readonly asks: Asked; readonly unplaced?: string } {
  const [named] = misconceptions
  if (named === undefined) return { asks }
  if (asks.kind !== 'options') return { asks, unplaced: named }
  const wrong = asks.options.filter(({ right }) => !right)
  if (wrong.some(({ misconception }) => misconception === named)) return { asks }
  if (wrong.length !== 1 || misconceptions.length > 1) return { asks, unplaced: named }
  return {
    asks: {
      ...asks,
      options: asks.options.map((option) => (option.right ? option : { ...option, misconception: named })),
    },
  }
}
