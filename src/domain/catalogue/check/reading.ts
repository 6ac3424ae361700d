import type { Draft } from '#domain/catalogue/draft.ts'
import { inside, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import { wordCount } from '#domain/clean.ts'

/** The most words of a sentence that is spoken. */
const SPOKEN_MAX_WORDS = 25

/** What people say in a scenario can be said in one breath. */
export function checkReading({ scenarios }: Draft): readonly Problem[] {
  return scenarios.flatMap(({ spot, value }) => {
    const owner = `scenario ${value.id}`
    return [
      ...value.turns.flatMap((turn, turnIndex) => {
        const at = inside(spot, 'turns', turnIndex)
        const by = `turn ${turn.id} of ${owner}`
        return [
          ...spoken(inside(at, 'lines'), by, 'line', turn.lines),
          ...turn.choices.flatMap((choice, index) =>
            spoken(
              inside(at, 'choices', index, 'reply'),
              `choice ${choice.id} of ${by}`,
              'reply',
              choice.reply,
            ),
          ),
        ]
      }),
      ...value.endings.flatMap((ending, index) =>
        spoken(
          inside(spot, 'endings', index, 'lines'),
          `ending ${ending.id} of ${owner}`,
          'line',
          ending.lines,
        ),
      ),
    ]
  })
}

function spoken(
  spot: Spot,
  owner: Owner,
  what: string,
  lines: readonly { readonly text: string }[],
): readonly Problem[] {
  return lines.flatMap(({ text }, index) => {
    const words = Math.max(0, ...text.split(/(?<=[.!?…]["”’)]*)\s+/).map(wordCount))
    const by = `${what} ${index + 1} of ${owner}`
    return words > SPOKEN_MAX_WORDS
      ? [
          warning(inside(spot, index, 'text'), {
            kind: 'long-sentence',
            owner: by,
            words,
            max: SPOKEN_MAX_WORDS,
          }),
        ]
      : []
  })
}
