import type { KeyPlace } from '#domain/pack/pack.ts'
import type { FeedbackMoment, PackRules } from '#domain/pack/rules.ts'
import { capital, inWords } from './in-words.ts'
import { longDate } from './long-date.ts'

interface HowDone {
  readonly own: number
  readonly key?: KeyPlace['kind']
  readonly rules?: PackRules
}

/** What the tutor’s list says of a pack’s own items, of where their answers are, and of its rules; empty where there is nothing to say. */
export function howItIsDone({ own, key, rules = {} }: HowDone): string {
  const items = own === 0 ? '' : `${capital(inWords(own))} of your own${key ? `, ${KEY[key]}` : ''}.`
  const said = rulesSaid(rules)
  return [items, said === '' ? '' : `${capital(said)}.`].filter(Boolean).join(' ')
}

const KEY: Readonly<Record<KeyPlace['kind'], string>> = {
  tutor: 'their answers stay with you',
  code: 'their answers under a reveal code',
}

const FEEDBACK: Readonly<Record<FeedbackMoment, string>> = {
  end: 'what was right shows at the end',
  code: 'what was right shows by code',
  never: 'what was right never shows',
}

function rulesSaid(rules: PackRules): string {
  const { opens, attempts, minutes, feedback, pools = [] } = rules
  const parts = [
    opens && `opens ${longDate(opens)}`,
    attempts && (attempts === 1 ? 'one attempt' : `${inWords(attempts)} attempts`),
    minutes && (minutes === 1 ? 'one minute' : `${minutes} minutes`),
    pools.map(({ take, of }) => `${inWords(take)} of ${inWords(of.length)} drawn`).join(', '),
    rules.isShuffled && 'shuffled',
    rules.isOneByOne && 'one by one',
    feedback && FEEDBACK[feedback],
    rules.asksCertainty && 'asks how certain',
    rules.isByNumber && 'by number',
  ]
  return parts.filter(Boolean).join(', ')
}
