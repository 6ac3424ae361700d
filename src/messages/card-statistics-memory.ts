import { type Bin, ENOUGH_IN_BIN, type Foretelling } from '#domain/review/statistics/foretelling.ts'
import { ENOUGH, type Keeping } from '#domain/review/statistics/keeping.ts'
import { type BandEdges, inBands, middleBand, type Stable } from '#domain/review/statistics/stable.ts'
import type { Said, Sureness } from '#domain/review/statistics/sureness.ts'
import { BEFORE_VISIT_RETENTION } from '#domain/review/target.ts'
import { betweenText, cardsText, figure, longDay, percent, stretchText } from './card-statistics.ts'

/** The words of what one keeps. */
export const keeping = {
  title: 'Am I keeping it?',
  caption: {
    week: 'What you recalled, week by week, of the cards that came back after a day or more.',
    month: 'What you recalled, month by month, of the cards that came back after a day or more.',
  },
  aim: (chosen: number) => `The dashed line: the ${percent(chosen)} you chose.`,
  reach: 'The upright lines: how far off chance may have put it.',
  settings: 'Change what you aim for',
  back: 'Came back',
  recalled: 'Recalled',
  share: 'Share',
  may: 'May be',
  expected: 'By chances shown',
  none: 'none',
} as const

/** How much was recalled of what came back, and whether that is what was chosen. */
export function keepingWords({ asked, recalled, share, verdict }: Keeping, chosen: number): string {
  if (asked === 0) return 'Not enough yet to say: no card has come back after a day or more.'
  if (!share || verdict === 'too-few') {
    return `Not enough yet to say: ${cardsText(asked)} came back after a day or more, ${figure(recalled)} of them recalled. It takes ${ENOUGH}.`
  }
  const said = `Of ${cardsText(asked)} that came back after a day or more you recalled ${figure(recalled)}: ${percent(share.share)}.`
  const may = `chance alone could have made it anything from ${betweenText(share.interval)}`
  switch (verdict) {
    case 'fits':
      return `${said} You chose ${percent(chosen)}, and that is what you get, as near as so many cards can tell: ${may}.`
    case 'more':
      return `${said} That is more than the ${percent(chosen)} you chose, and not by chance: cards could come later.`
    case 'visit':
      return `${said} That is less than the ${percent(chosen)} you chose, and not by chance. It may be planned: before your assessor’s visit cards may fade to ${percent(BEFORE_VISIT_RETENTION)}, and come once more in the last days.`
    case 'less':
      return `${said} That is less than the ${percent(chosen)} you chose, and not by chance: cards come too late, or you answer them late.`
  }
}

/** From when on it could be counted. */
export function sinceWords(since: number): string {
  return `Counted from ${longDay(since)} on: answers before that kept no chance.`
}

/** What the dots show, for who hears them. */
export function keepingLabel({ stretches }: Keeping): string {
  const shown = stretches.flatMap(({ share, ...stretch }) =>
    share
      ? [
          `${stretchText(stretch)} ${percent(share.share)}${share.isEnough ? '' : ` of only ${stretch.asked}`}`,
        ]
      : [],
  )
  return `Share recalled, oldest first: ${shown.join(', ')}.`
}

/** The words of how stable cards are. */
export const stable = {
  title: 'How stable is it?',
  note: 'A card holds for as long as the chance that you would recall it stays at 90% or more. Each time you recall it, it holds for longer.',
  caption: 'Cards by how long they hold.',
  holds: 'Holds for',
  cards: 'Cards',
  forward: (cards: number) =>
    `${cardsText(cards)} brought forward by a mistake ${cards === 1 ? 'is' : 'are'} not among these.`,
} as const

/** For how long the cards of a band hold: “4 to 16 days”. */
export function bandText({ from, to }: BandEdges): string {
  if (from === 0) return 'a day at most'
  if (to === undefined) return `more than ${from} days`
  return `${from} to ${to} days`
}

/** How long the middle one of the cards holds. */
export function stableWords(all: Stable, edges: readonly BandEdges[]): string {
  const cards = inBands(all)
  if (cards === 0) return 'No card has been answered yet that still comes.'
  if (cards < 4) return `${cardsText(cards)} so far.`
  const middle = edges[middleBand(all)]
  const holds = !middle
    ? ''
    : middle.from === 0
      ? 'a day at most'
      : middle.to === undefined
        ? `more than ${middle.from} days`
        : `${middle.to} days or less`
  return `Half of your ${cardsText(cards)} hold for ${holds}.`
}

/** What the bars show, for who hears them. */
export function stableLabel({ bands }: Stable, edges: readonly BandEdges[]): string {
  return `Cards by how long they hold: ${edges.map((edge, at) => `${bandText(edge)} ${figure(bands[at] ?? 0)}`).join(', ')}.`
}

/** The words of how well one knows what one knows. */
export const knowing = {
  title: 'How well do I know what I know?',
  sureHead: 'What you said before the answer',
  said: 'You said',
  sure: 'Sure',
  unsure: 'Not sure',
  asked: 'Cards',
  recalled: 'Recalled',
  share: 'Share',
  may: 'May be',
  none: 'none',
  few: 'too few',

  expectedHead: 'Were the chances right?',
  caption:
    'Across: the chance you would recall a card, as it was shown. Up: the share you did recall. On the dashed line the two are the same.',
  chance: 'Chance shown',
  mean: 'On average',

  wrongHead: 'Sure, but wrong',
  sureCaption:
    'The share you recalled, by what you said before the answer. The upright lines: how far off chance may have put it.',

  wrongNote: 'Put right soon, such a mistake stays right longer than others: it comes as a surprise.',
  wrongDo:
    'Read each where it is taught, then have it asked again. It leaves this list once you recall it on a later day.',
  noWrong: 'None: no card that you were sure of was missed.',
  ask: (count: number) => (count === 1 ? 'Ask it now' : `Ask these ${figure(count)} now`),
  wrongOpening: 'Finding the cards …',
  away: 'A card whose words are not on this device yet',
  taughtIn: 'Taught in',
  more: (count: number) => `Show ${figure(count)} more`,
} as const

/** How often one was right when sure, and when not. */
export function sureWords({ sure, unsure, verdict }: Sureness): string {
  if (verdict === 'none') return 'Before an answer you say whether you are sure. Nothing has been said yet.'
  if (verdict === 'too-few' || !sure.share || !unsure.share) {
    return `So far you were ${timesText(sure, 'sure')}, and ${timesText(unsure, 'not sure')}. What being sure is worth can be said from ${ENOUGH_IN_BIN} of each on.`
  }
  const said = `When you were sure you were right ${percent(sure.share.share)} of the time; when you were not, ${percent(unsure.share.share)}.`
  if (verdict === 'apart') return `${said} You know which answers you have.`
  return verdict === 'turned'
    ? `${said} Your doubts are often groundless, and your certainty is not: look twice where you feel sure.`
    : `${said} No more than chance lies between the two: being sure says little so far.`
}

/** What the dots of the two show, for who hears them. */
export function sureLabel({ sure, unsure }: Sureness): string {
  const shareText = ({ share }: Said) => (share ? percent(share.share) : knowing.none)
  return `Share recalled: not sure ${shareText(unsure)}, sure ${shareText(sure)}.`
}

function timesText({ asked, recalled }: Said, said: string): string {
  if (asked === 0) return `never ${said}`
  const times = asked === 1 ? 'once' : `${figure(asked)} times`
  return `${said} ${times} and right ${recalled === 0 ? 'never' : recalled === asked ? 'each time' : `${figure(recalled)} of them`}`
}

/** Whether what was expected came about. */
export function foretellingWords({ asked, recalled, expected, verdict }: Foretelling): string {
  if (verdict === 'too-few') {
    return `Each card that comes back has a chance that you would recall it. Whether these chances are right can be said from ${ENOUGH_IN_BIN} cards on; ${asked === 0 ? 'none has' : asked === 1 ? '1 has' : `${figure(asked)} have`} come back.`
  }
  const said = `Of ${cardsText(asked)} that came back you should have recalled ${figure(Math.round(expected))}, by the chances shown with them, and recalled ${figure(recalled)}.`
  switch (verdict) {
    case 'true':
      return `${said} The chances are right, as near as so many cards can tell.`
    case 'too-low':
      return `${said} You remember better than expected: cards come a little early.`
    case 'too-high':
      return `${said} You remember less than expected: cards come a little late.`
    case 'uneven':
      return `${said} In all that is right, but not for each kind of card: see where the dots leave the line.`
  }
}

/** The Brier score in words. */
export function brierWords({ score, same }: Foretelling['brier']): string {
  const [own, plain] = [score.toFixed(3), same.toFixed(3)]
  const beside =
    own === plain
      ? 'Telling the cards apart gained nothing'
      : score < same
        ? 'Telling the cards apart gained something'
        : 'Telling the cards apart gained nothing, and lost a little'
  return `The mean squared miss (the Brier score) is ${own}: 0 would be knowing each card’s outcome, and saying the same of every card would get ${plain}. ${beside}.`
}

/** How many cards one was sure of and missed, and how many of those were recalled since. */
export function wrongWords(open: number, since: number): string {
  if (open === 0 && since === 0) return knowing.noWrong
  const cleared = `${cardsText(since)} that you were sure of and missed, you have recalled since.`
  if (open === 0) return `None is left: ${cleared}`
  const left = `${cardsText(open)} that you were sure of and missed, and have not recalled since.`
  return since === 0 ? left : `${left} ${figure(since)} more you have.`
}

/** The chances of a bin: “70% to 79%”. */
export function binText({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  if (from === 0) return `below ${to}%`
  return `${from}% to ${Math.min(to - 1, 100)}%`
}

/** What the dots show, for who hears them. */
export function foretellingLabel({ bins }: Foretelling): string {
  const shown = bins.flatMap(({ share, predicted, asked }) =>
    share
      ? [
          `shown ${percent(predicted)}, recalled ${percent(share.share)}${share.isEnough ? '' : ` of only ${asked}`}`,
        ]
      : [],
  )
  return `Recalled against the chance shown: ${shown.join('; ')}.`
}
