import { ENCOURAGE_LEARNING_RULES, ENCOURAGE_LEARNING_WARNINGS } from './encourage-learning.ts'
import { MONITOR_QUALITY_RULES, MONITOR_QUALITY_WARNINGS } from './monitor-quality.ts'
import { OWN_DEVELOPMENT_RULES, OWN_DEVELOPMENT_WARNINGS } from './own-development.ts'
import type { PointRule, WarningRule } from './rule.ts'
import { SELF_AND_OTHERS_RULES, SELF_AND_OTHERS_WARNINGS } from './self-and-others.ts'
import { SELF_STUDY_RULES, SELF_STUDY_WARNINGS } from './self-study.ts'

/** The rule of every marking point. */
export const POINT_RULES: readonly PointRule[] = [
  ...SELF_STUDY_RULES,
  ...ENCOURAGE_LEARNING_RULES,
  ...OWN_DEVELOPMENT_RULES,
  ...SELF_AND_OTHERS_RULES,
  ...MONITOR_QUALITY_RULES,
]

/** The signs of every misconception that a log can show. */
export const WARNING_RULES: readonly WarningRule[] = [
  ...SELF_STUDY_WARNINGS,
  ...ENCOURAGE_LEARNING_WARNINGS,
  ...OWN_DEVELOPMENT_WARNINGS,
  ...SELF_AND_OTHERS_WARNINGS,
  ...MONITOR_QUALITY_WARNINGS,
]
