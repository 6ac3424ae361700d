import type { Draft, Drafted } from '#domain/catalogue/draft.ts'
import { inside, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import type { OptionsQuestionDraft, QuestionDraft } from '#domain/catalogue/question-schema.ts'

type ChoiceDraft = Extract<OptionsQuestionDraft, { kind: 'choice' }>

/**
 * What lets a right option be told without knowing: its length, its place, words that are never true, a negative
 * that is read over. Length and place are judged over a file, for in one question they are chance.
 */
export function checkFairness({ questions }: Draft): readonly Problem[] {
  return [
    ...questions.flatMap(({ spot, value }) =>
      value.kind === 'choice' || value.kind === 'multiple'
        ? [...absolutes(spot, value), ...quietNegatives(spot, value)]
        : [],
    ),
    ...[...choicesByFile(questions)].flatMap(([file, choices]) => habits({ file, path: [] }, choices)),
  ]
}

/** Fewer questions than this have no habit. */
const HABIT_MIN_CHOICES = 8
/** Shares of a file's choices above which a habit is told. */
const LONGEST_SHARE = 0.6
const PLACE_SHARE = 0.5

function habits(spot: Spot, choices: readonly ChoiceDraft[]): readonly Problem[] {
  const of = choices.length
  if (of < HABIT_MIN_CHOICES) return []
  const longest = choices.filter(isRightLongest).length
  const places = choices.map(({ options }) => options.findIndex(({ right }) => right === true))
  const [place = 0, right = 0] = mostOften(places)
  return [
    ...(longest > of * LONGEST_SHARE ? [warning(spot, { kind: 'right-longest', right: longest, of })] : []),
    ...(right > of * PLACE_SHARE
      ? [warning(spot, { kind: 'right-same-place', place: place + 1, right, of })]
      : []),
  ]
}

function isRightLongest({ options }: ChoiceDraft): boolean {
  const right = options.find((option) => option.right === true)?.text.length ?? 0
  return options.every((option) => option.right === true || option.text.length < right)
}

function mostOften(places: readonly number[]): readonly [place: number, times: number] {
  return places.reduce<readonly [number, number]>(
    (most, place) => {
      const times = places.filter((other) => other === place).length
      return times > most[1] ? [place, times] : most
    },
    [0, 0],
  )
}

function choicesByFile(
  questions: readonly Drafted<QuestionDraft>[],
): ReadonlyMap<string, readonly ChoiceDraft[]> {
  const choices = new Map<string, ChoiceDraft[]>()
  for (const { spot, value } of questions) {
    if (value.kind === 'choice') choices.set(spot.file, [...(choices.get(spot.file) ?? []), value])
  }
  return choices
}

const ABSOLUTE = /\b(?:always|never|(?:all|none) of (?:these|the above))\b/i

/** A word such as “always” in wrong options only gives them away. */
function absolutes(spot: Spot, { id, options }: OptionsQuestionDraft): readonly Problem[] {
  if (options.some(({ right, text }) => right === true && ABSOLUTE.test(text))) return []
  return options.flatMap((option, index) => {
    const word = ABSOLUTE.exec(option.text)?.[0]
    const owner: Owner = `option ${option.id} of question ${id}`
    return word === undefined
      ? []
      : [warning(inside(spot, 'options', index, 'text'), { kind: 'absolute-word', owner, word })]
  })
}

const NEGATIVE = /\b(?:which|what|who)\b.*?\b(not|except|never|\w+n’t)\b/i

/** What is asked, without what someone is quoted as saying; a negative in capitals is seen. */
function quietNegatives(spot: Spot, { id, stem }: OptionsQuestionDraft): readonly Problem[] {
  const asked = stem
    .replace(/“[^”]*”/g, '“…”')
    .split(/(?<=[.!?:…”])\s+/)
    .findLast((sentence) => sentence.includes('?'))
  const word = asked === undefined ? undefined : NEGATIVE.exec(asked)?.[1]
  return word === undefined || word === word.toUpperCase()
    ? []
    : [warning(inside(spot, 'stem'), { kind: 'quiet-negative', owner: `question ${id}`, word })]
}
