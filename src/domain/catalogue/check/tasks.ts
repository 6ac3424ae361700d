import { checkSize, repeatedIds } from '#domain/catalogue/alike.ts'
import type { Draft, Drafted } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { TaskDraft } from '#domain/catalogue/task-schema.ts'
import { wordCount } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { fieldsFit } from '#domain/quiz/task/entry.ts'
import { knownIn, unknownIn } from './known.ts'
import { checkFirstSample, checkSample } from './samples.ts'
import { checkTaskWords } from './task-words.ts'
import { checkLength } from './words.ts'

/** A task can be written, marked by who wrote it, and held against an answer that meets every mark point. */
export function checkTasks(draft: Draft): readonly Problem[] {
  const markingPoints = knownIn(draft)['marking point']
  return draft.tasks.flatMap((task) => checkTask(task, markingPoints))
}

function checkTask({ spot, value }: Drafted<TaskDraft>, markingPoints: ReadonlySet<Id>): readonly Problem[] {
  const owner = `task ${value.id}`
  const { kind, points, parts, marks, samples } = value
  const [first] = points
  return [
    ...checkTaskWords(spot, owner, value),
    ...(kind === 'rehearsal' && first !== undefined && !markingPoints.has(first)
      ? [error(inside(spot, 'points', 0), { kind: 'no-marking-point', owner, id: first })]
      : []),
    ...checkSize(inside(spot, 'parts'), owner, 'parts', parts.length, 1, 8),
    ...repeatedIds(inside(spot, 'parts'), owner, 'part', parts),
    ...parts.flatMap((part, index) => [
      ...checkPart(inside(spot, 'parts', index), owner, part),
      ...checkField(inside(spot, 'parts', index), owner, part, value),
    ]),
    ...marks.flatMap((mark, index) => checkMark(inside(spot, 'marks', index), owner, mark)),
    ...checkExemplar(inside(spot, 'exemplar'), owner, value),
    ...repeatedIds(inside(spot, 'samples'), owner, 'sample', samples),
    ...samples.flatMap((sample, index) =>
      checkSample(inside(spot, 'samples', index), `sample ${sample.id} of ${owner}`, sample, value),
    ),
    ...checkFirstSample(inside(spot, 'samples'), owner, samples),
    ...checkCalibration(spot, owner, value),
  ]
}

function checkPart(spot: Spot, task: Owner, part: TaskDraft['parts'][number]): readonly Problem[] {
  const owner = `part ${part.id} of ${task}`
  const { leastWords = 0, mostWords } = part
  return [
    ...checkLength(inside(spot, 'label'), owner, 'label', part.label, { max: 8 }),
    ...checkLength(inside(spot, 'prompt'), owner, 'prompt', part.prompt, { min: 3, max: 60 }),
    ...(mostWords !== undefined && mostWords <= leastWords
      ? [
          error(inside(spot, 'mostWords'), {
            kind: 'out-of-range',
            owner,
            field: 'mostWords',
            got: String(mostWords),
            above: leastWords,
          }),
        ]
      : []),
  ]
}

/** A part goes to a field that the task’s entry has. */
function checkField(
  spot: Spot,
  task: Owner,
  { id, field }: TaskDraft['parts'][number],
  draft: TaskDraft,
): readonly Problem[] {
  if (field === undefined) return []
  return unknownIn(inside(spot, 'field'), `part ${id} of ${task}`, 'field', field, fieldsFit(draft))
}

function checkMark(spot: Spot, task: Owner, { id, look }: TaskDraft['marks'][number]): readonly Problem[] {
  return checkLength(inside(spot, 'look'), `mark ${id} of ${task}`, 'look', look, { min: 3, max: 60 })
}

/** A whole answer: every part of it, each as long as a part may be. */
function checkExemplar(spot: Spot, task: Owner, { exemplar, parts }: TaskDraft): readonly Problem[] {
  const owner = `exemplar of ${task}`
  return [
    ...Object.keys(exemplar).flatMap((id) =>
      unknownIn(
        inside(spot, id),
        owner,
        'part',
        id,
        parts.map((part) => part.id),
      ),
    ),
    ...parts.flatMap(({ id, leastWords = 1, mostWords = 300 }): readonly Problem[] => {
      const text = exemplar[id]
      if (text === undefined) return [error(spot, { kind: 'missing-field', owner, field: id })]
      const words = wordCount(text)
      return (words >= leastWords && words <= mostWords) || mostWords <= leastWords
        ? []
        : [
            error(inside(spot, id), {
              kind: 'word-count',
              owner,
              field: id,
              words,
              min: leastWords,
              max: mostWords,
            }),
          ]
    }),
  ]
}

/** Before one marks one's own writing one marks a sample, and a sample that meets everything teaches nothing. */
function checkCalibration(spot: Spot, owner: Owner, { kind, marks, samples }: TaskDraft): readonly Problem[] {
  if (kind === 'rehearsal' && samples.length === 0) return []
  if (samples.length === 0) return checkSize(spot, owner, 'samples', 0, 1, 4)
  const awards = samples.flatMap((sample) => Object.values(sample.awards))
  const isWhole = samples.every((sample) => marks.every(({ id }) => sample.awards[id] !== undefined))
  return [
    ...checkSize(inside(spot, 'samples'), owner, 'samples', samples.length, 1, 4),
    ...(isWhole && awards.every(({ award }) => award === 'met')
      ? [error(inside(spot, 'samples'), { kind: 'all-met', owner })]
      : []),
  ]
}
