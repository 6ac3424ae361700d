import { type KnownEntry, saysOf } from '#domain/log/live-log.ts'
import { each, some, type TipRule } from './nudge.ts'

/** Models of reflection that go round. */
const CYCLES = ['gibbs', 'kolb', 'driscoll']

/** The tips of `own-development`, as its `unit.yaml` gives them. */
export const OWN_DEVELOPMENT_TIPS: readonly TipRule[] = [
  {
    tip: 'own-development.tip.1',
    look: ({ ownOf, namedBy }) =>
      each(ownOf('self-assessment'), (entry) => namedBy(entry, 'data').length > 0),
  },
  {
    tip: 'own-development.tip.2',
    after: 'own-development.mp.3',
    look: ({ ownOf, namedBy }) => {
      const reviews = ownOf('review')
      const changing = reviews.filter(isChange)
      const isReflected = (review: KnownEntry) => namedBy(review, 'reflections').some(isCycle)
      return changing.length > 0 ? each(changing, isReflected) : some(reviews, isReflected)
    },
  },
]

function isChange(review: KnownEntry): boolean {
  return ['change', 'drop'].includes(String(saysOf(review, 'decision')))
}

function isCycle(reflection: KnownEntry): boolean {
  return CYCLES.includes(String(saysOf(reflection, 'model')))
}
