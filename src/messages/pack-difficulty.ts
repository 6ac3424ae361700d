import type { Difficulty } from '#domain/catalogue/difficulty.ts'

/** The steps of difficulty, each with what it comes from. */
export const difficultyStep: Readonly<Record<Difficulty, { readonly name: string; readonly asks: string }>> =
  {
    easier: { name: 'Easier', asks: 'to recognise' },
    middling: { name: 'Middling', asks: 'to recall' },
    harder: { name: 'Harder', asks: 'to use in a case' },
    hardest: { name: 'Hardest', asks: 'to judge between good answers' },
  }

/** The words round the difficulty of items. */
export const difficulty = {
  name: 'Difficulty',
  any: 'Any difficulty',
  choice: (step: Difficulty, count: number) =>
    `${difficultyStep[step].name}: ${difficultyStep[step].asks} (${count})`,
  about:
    'This site’s estimate, from what an item asks a person to do. Once ten or more of your own learners have answered an item, what they scored takes its place.',
  measured: (facility: number, attempts: number) =>
    `: ${attempts} of your learners scored ${Math.round(100 * facility)}% on average`,
}
