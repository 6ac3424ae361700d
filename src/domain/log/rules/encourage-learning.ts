import { isSeen, type KnownEntry, saysOf, textsOf } from '#domain/log/live-log.ts'
import type { PointRule, WarningRule } from './rule.ts'

/** Theories an assessor wants explained. */
const THEORIES_NEEDED = 2

/**
 * Words of one who tells and shows, where a coach would ask. Who has the colleague tell, or says that one does not
 * tell, is no such one.
 */
const DIRECTIVE =
  /(?<!\b(?:not|never|without|instead of|rather than|n[’']t)\s(?:just\s)?)\b(?:tell|telling|instruct|instructing|explain to|lecture|show (?:\p{L}\.?|him|her|them) how)(?![\p{L}\d]|\s(?:me|us)\b)/iu

/** The marking points of `encourage-learning`: what an assessor looks for, as in its `unit.yaml`. */
export const ENCOURAGE_LEARNING_RULES: readonly PointRule[] = [
  {
    point: 'encourage-learning.mp.1',
    counts: 'explanation',
    need: THEORIES_NEEDED,
    groups: (counting) => [...Map.groupBy(counting, theoryOf).values()],
  },
  {
    point: 'encourage-learning.mp.2',
    counts: 'coaching-session',
    need: 1,
    refuses: (entry) => (isSeen(entry) ? undefined : 'unseen'),
  },
  {
    point: 'encourage-learning.mp.3',
    counts: 'coaching-evaluation',
    need: 1,
    refuses: (entry, log) => {
      const hasComparison = log
        .finishedBy(entry, 'figures')
        .some(({ record }) => record.type === 'comparison')
      const hasVoice = log.finishedBy(entry, 'voices').length > 0
      if (!hasComparison) return hasVoice ? 'no-comparison' : 'no-effect'
      return hasVoice ? undefined : 'no-voice'
    },
  },
]

/** The misconceptions of `encourage-learning`, each as the log would show it. */
export const ENCOURAGE_LEARNING_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'encourage-learning.mis.1',
    sign: 'tells',
    shownBy: ({ of }) =>
      of('coaching-plan').filter((entry) => textsOf(entry, 'approach').some((text) => DIRECTIVE.test(text))),
  },
  {
    misconception: 'encourage-learning.mis.1',
    sign: 'asks-nothing',
    shownBy: ({ of }) =>
      of('coaching-session').filter((entry) => textsOf(entry, 'openQuestions').length === 0),
  },
  {
    misconception: 'encourage-learning.mis.2',
    shownBy: ({ of }) => of('coaching-plan').filter(isWithoutFigures),
  },
  {
    misconception: 'encourage-learning.mis.3',
    shownBy: (log) =>
      log
        .of('coaching-evaluation')
        .filter(
          (entry) => log.namedBy(entry, 'voices').length > 0 && log.namedBy(entry, 'figures').length === 0,
        ),
  },
]

/** Whether objectives are given, and none of them has a figure: nobody could show progress. */
export function isWithoutFigures(entry: KnownEntry): boolean {
  const objectives = textsOf(entry, 'objectives')
  return objectives.length > 0 && !objectives.some((objective) => /\d/.test(objective))
}

/** Theories of the list by their names; others by what they are called. */
function theoryOf(entry: KnownEntry): string {
  const theory = String(saysOf(entry, 'theory'))
  return theory === 'other' ? `other: ${String(saysOf(entry, 'theoryName')).trim().toLowerCase()}` : theory
}
