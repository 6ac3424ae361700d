import { isKnownEntry, type KnownEntry, textsOf } from '#domain/log/live-log.ts'
import { namedIn } from '#domain/log/named-entries.ts'
import { any, each, some, type TipRule } from './nudge.ts'

/** How people name what they are judged by: “criterion 2”, “standard 4”, “3.1”. Money and shares have figures too. */
const CRITERION =
  /\bcriteri(?:on|a)\b|\blearning outcomes?\b|\bmarking points?\b|\b(?:outcome|standard|point)s? \d|(?<![£$€\d.,])\d{1,2}\.\d(?![\d.]|\s?%| per ?cent)/i

/** Fields that tell what came of it. */
const TELLING = ['result', 'customerEffect', 'because', 'nextAction', 'conclusion', 'account'] as const

/** The tips of `self-study`, as its `unit.yaml` gives them. */
export const SELF_STUDY_TIPS: readonly TipRule[] = [
  {
    tip: 'self-study.tip.1',
    look: ({ own }) => each(own.filter(isActivity), (entry) => textsOf(entry, 'competencies').length > 0),
  },
  {
    tip: 'self-study.tip.2',
    look: ({ entries, of, isNear }) => {
      const near = of('comparison').filter(isNear)
      if (near.length > 0) return any(near)
      // One that something of another unit rests on is left where it is.
      const named = new Set(entries.filter(isKnownEntry).flatMap(({ record }) => namedIn(record)))
      return {
        state: 'open',
        entries: of('comparison').filter((entry) => isLoose(entry) && !named.has(entry.id)),
      }
    },
  },
  {
    tip: 'self-study.tip.3',
    look: ({ ownOf }) => some([...ownOf('application'), ...ownOf('reflection')], namesCriterion),
  },
]

function isActivity({ record }: KnownEntry): boolean {
  return record.type === 'resource' || record.type === 'application'
}

function isLoose({ record }: KnownEntry): boolean {
  return record.links.length === 0 && namedIn(record).length === 0
}

function namesCriterion(entry: KnownEntry): boolean {
  return TELLING.some((field) => textsOf(entry, field).some((text) => CRITERION.test(text)))
}
