import type { Grade } from '#domain/journal/fact.ts'
import { measureOf } from '#domain/measure/all.ts'
import type { Seed } from '#domain/quiz/shuffle.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import type { MarkedDeed } from '#domain/review/deed.ts'
import { gradeOrder, stepsToOrder } from '#domain/review/grade-order.ts'
import { gradeParts } from '#domain/review/grade-parts.ts'
import { fillSlots, gradeSum } from '#domain/review/grade-sum.ts'
import { letStylesIn } from '#islands/ui/late-styles.ts'
import { number } from '#messages/measure.ts'
import { DeedAnswer } from './DeedAnswer.tsx'
import { DeedFields } from './DeedFields.tsx'
import { type Given, isTyped } from './given.ts'
import { responseOf } from './response.ts'
import { TypedBeside } from './TypedBeside.tsx'
import { TypedField } from './TypedField.tsx'

/** What cards other than plain ones and clozes need, and answers that are typed, in one file that comes when it is first needed. */
export const deeds = {
  DeedFields,
  DeedAnswer,
  TypedField,
  TypedBeside,
  startOf,
  gradeOf,
  askOf,
  responseOf,
  seedOf,
}

/** The same, once its styles stand: nothing is shown that would jump when they come. */
export const dressedDeeds = letStylesIn().then(() => deeds)

/** What a card begins with, before anything is given to it. */
function startOf(deed: MarkedDeed, seed: Seed): Given {
  return {
    typed: '',
    places: deed.kind === 'order' ? stepsToOrder(deed.steps.length, deed.cyclic, seed) : [],
  }
}

/** The grade that what was given comes to; none where nothing was typed that could be marked. */
function gradeOf(deed: MarkedDeed, { places, typed }: Given, seed: Seed): Grade | undefined {
  switch (deed.kind) {
    case 'marking-point':
      return gradeParts(deed.parts, places)
    case 'order':
      return gradeOrder(places, deed.cyclic).grade
    case 'sum': {
      const measure = measureOf(deed.measure)
      return isTyped(typed) ? gradeSum(typed, measure, measure.freshInputs(seed)) : undefined
    }
  }
}

/** What a sum asks, with its numbers; other cards ask what their front says. */
function askOf(deed: MarkedDeed, seed: Seed): string | undefined {
  return deed.kind === 'sum'
    ? fillSlots(deed.asks, measureOf(deed.measure).freshInputs(seed), number)
    : undefined
}
