import type { QuestionTrouble } from '#domain/catalogue/question-trouble.ts'
import { count } from './count.ts'

type Words<K extends QuestionTrouble['kind']> = (
  trouble: Extract<QuestionTrouble, { readonly kind: K }>,
) => string

/** What is wrong with a question and what to do, to follow its place in a line. */
export const QUESTION_PROBLEMS: { readonly [K in QuestionTrouble['kind']]: Words<K> } = {
  'right-options': ({ owner, asks, right, of }) =>
    asks === 'one'
      ? `${owner} has ${count(right, 'right option')}; a choice has exactly one`
      : `${owner} has ${count(right, 'right option')} of ${of}; mark at least one right and leave one wrong`,
  'too-few-or-many': ({ owner, what, count: found, min, max }) =>
    `${owner} has ${found} ${what}; give it ${max === undefined ? `at least ${min}` : min === max ? min : `${min} to ${max}`}`,
  undiagnosed: ({ owner }) =>
    `${owner} is wrong but says not why one would pick it; add misconception: <id>, or plain: true for a mere slip`,
  'nothing-diagnosed': ({ owner }) =>
    `${owner} gives no misconception away, whatever one answers; name one where an answer is wrong, or say plain: true of the whole question`,
  'diagnosed-twice': ({ owner }) => `${owner} has a misconception and is plain; keep one of the two`,
  'right-but-diagnosed': ({ owner }) =>
    `${owner} is right, so it reveals no misconception; take that line out`,
  'swap-in-order': ({ owner, first, second }) =>
    `${owner} puts ${first} before ${second}, which is the right order; a swap names what comes later first`,
  'accepted-and-refused': ({ owner, text }) =>
    `${owner} is ${text}, which is marked right; take it out of one of the two`,
  'best-answer': ({ owner, fraction }) =>
    `the first accepted answer of ${owner} is worth ${fraction}; put the best answer first and leave its fraction out`,
  'gap-without-entry': ({ owner, gap, nearest }) =>
    `text of ${owner} has {{${gap}}}, but gaps has no ${gap}; ${
      nearest === undefined ? 'add it there' : `did you mean {{${nearest}}}?`
    }`,
  'gap-not-in-text': ({ owner, gap }) =>
    `gap ${gap} of ${owner} is not in its text; write {{${gap}}} where it belongs`,
  'gap-twice': ({ owner, gap }) => `text of ${owner} has {{${gap}}} twice; give each gap its own id`,
  'right-longest': ({ right, of }) =>
    `in ${right} of ${of} choices of this file the right option is the longest, so that it can be told by its length; shorten some, or lengthen a wrong one`,
  'right-same-place': ({ place, right, of }) =>
    `in ${right} of ${of} choices of this file the right option stands in place ${place}, where whoever reads them on the page or in print sees it; move some`,
  'absolute-word': ({ owner, word }) =>
    `${owner} says “${word}” and no right option does, so that it can be told to be wrong; say it without`,
  'quiet-negative': ({ owner, word }) =>
    `stem of ${owner} asks with “${word}”, which is easily read over; ask it the other way round, or write ${word.toUpperCase()}`,
}
