import type { LocalDate } from '#domain/local-date.ts'
import type { LogCheck } from '#domain/log/checks/check.ts'
import { entryNames, goTo } from './entry-names.ts'
import { inWords, small } from './in-words.ts'
import { dayText } from './log.ts'
import type { ReadinessLine } from './readiness.ts'

/** Something an assessor may ask about a log, and where one can answer it beforehand. */
export function checkLine(check: LogCheck, today: LocalDate): ReadinessLine {
  const { entries } = check
  const names = entryNames(entries)
  const isOne = entries.length === 1
  const day = (date: LocalDate) => dayText(date, today)
  switch (check.kind) {
    case 'old':
      return {
        text: `${names} ${isOne ? 'is' : 'are'} more than two years old. Something newer would show how you work today.`,
        ...goTo('Look at', entries[0], 'occurredOn'),
      }
    case 'gap':
      return {
        text: `There is no entry between ${day(check.from)} and ${day(check.to)}. If there is a reason, such as leave or another job, give it where ${small(names)} asks for your role.`,
        ...goTo('Say it in', entries[0], 'roleContext'),
      }
    case 'early':
      return {
        text: isOne
          ? `${names} is dated before ${small(entryNames(check.on))}, which it rests on.`
          : `${names} are dated before what they rest on: ${small(entryNames(check.on))}.`,
        ...goTo('Check the date of', entries[0], 'occurredOn'),
      }
    case 'pasted':
      return {
        text: `${names} ${isOne ? 'gives' : 'give'} the same claim in ${inWords(check.links)} links. Say in each what it alone shows.`,
        ...goTo('Change a claim in', entries[0], 'links'),
      }
    case 'one-day':
      return {
        text: `All ${inWords(entries.length)} entries were first saved on ${day(check.on)} and tell of days from ${day(check.from)} to ${day(check.to)}. Be ready to say which notes you wrote them from.`,
      }
  }
}
