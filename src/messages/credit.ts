import type { ApplyReason, EvidenceReason, Missing, Reasons, RecallReason } from '#domain/credit/credit.ts'
import { type Day, noonOf } from '#domain/time.ts'
import { inWords } from './in-words.ts'

/** Why a tick looks as it does: a sentence or two for each stroke. */
export function creditSentences(reasons: Reasons): readonly string[] {
  return [
    recallSentence(reasons.recall),
    ...(reasons.apply ? [applySentence(reasons.apply)] : []),
    ...(reasons.evidence ? [evidenceSentence(reasons.evidence)] : []),
  ]
}

function recallSentence(reason: RecallReason): string {
  switch (reason.kind) {
    case 'no-cards':
      return 'Recall is open: no flashcard asks about this yet.'
    case 'open':
      return reason.cards === 1
        ? 'Recall is open: its one card, recalled on three days, fills it.'
        : `Recall is open: ${inWords(reason.cards)} cards, each recalled on three days, fill it.`
    case 'begun':
      return `Recall has begun: ${begunWith(reason.cards, reason.recalled, reason.thrice)}`
    case 'faded':
      return `Recall has faded: you might not remember ${share(reason.faded, reason.cards)} today. Recalling ${reason.faded === 1 ? 'it' : 'them'} fills it again.`
    case 'full':
      return `Recall is full: ${share(reason.cards, reason.cards)} recalled on three days.`
  }
}

function begunWith(cards: number, recalled: number, thrice: number): string {
  if (cards === 1) return 'its one card recalled. Three different days fill it.'
  return thrice === 0
    ? `${share(recalled, cards)} recalled. Recalling each on three days fills it.`
    : `${share(thrice, cards)} recalled on three days. The same for ${cards - thrice === 1 ? 'the other' : 'the others'} fills it.`
}

function applySentence(reason: ApplyReason): string {
  switch (reason.kind) {
    case 'open':
      return reason.wrongDay === undefined
        ? 'Apply is open: no right answer to a question yet.'
        : `Apply is open: your last answer, on ${date(reason.wrongDay)}, was not right.`
    case 'wrong-since':
      return `Apply is at half: right on ${date(reason.rightDay)}, but not right on ${date(reason.wrongDay)}. Two right answers, to different questions on different days, fill it.`
    case 'begun':
      return `Apply has begun: ${begunBy(reason.items, reason.missing, date(reason.rightDay))} ${stillMissing[reason.missing]}`
    case 'full':
      return `Apply is full: right on different questions and days, last on ${date(reason.rightDay)}.`
  }
}

function evidenceSentence(reason: EvidenceReason): string {
  if (reason.kind === 'open') return 'Evidence is open: you earn it at work, and keep it in your log.'
  if (reason.kind === 'full') return 'Evidence is full: ready to show your assessor.'
  const { status, missing } = reason.readiness
  const more = missing.find((one) => one.kind === 'more')
  if (more && more.need > 1) {
    return `Evidence has begun: ${inWords(more.has)} of ${inWords(more.need)} entries it asks for. Your log says what is missing.`
  }
  if (missing.some(({ kind }) => kind === 'unchecked')) {
    return 'Evidence has begun: your log links to it. You and your assessor judge whether it is enough.'
  }
  if (status === 'warning') return 'Evidence is at half: your log shows a misconception, and says which.'
  return `Evidence ${status === 'nearly' ? 'is nearly ready' : 'has begun'}: your log says what is missing.`
}

const stillMissing: Record<Missing, string> = {
  item: 'One more, to another question, fills it.',
  day: 'One more, on another day, fills it.',
  'item-and-day': 'One more, to another question on another day, fills it.',
}

function begunBy(items: number, missing: Missing, lastDate: string): string {
  if (missing === 'item') return `right on two days, last on ${lastDate}, both times on the same question.`
  return `${items === 1 ? 'one right answer' : `${inWords(items)} right answers`}, on ${lastDate}.`
}

function share(some: number, all: number): string {
  if (all === 1) return 'its one card'
  if (some < all) return `${inWords(some)} of ${inWords(all)} cards`
  return all === 2 ? 'both cards' : `all ${inWords(all)} cards`
}

/** A study day as “14 November”. */
function date(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    noonOf(day),
  )
}
