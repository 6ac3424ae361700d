import { type PointState, stepPoint } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import { subjectNamed } from '#domain/journal/erasure.ts'
import type { Fact, ItemAnswered, Shown, StoredFact, Subject } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { Row, RowRules } from '#domain/journal/row.ts'
import { type SettingState, stepSetting } from '#domain/journal/setting-row.ts'
import { type CertaintyState, stepCertainty } from '#domain/quiz/certainty-row.ts'
import { type ItemState, stepItem } from '#domain/quiz/item-row.ts'
import { stepTaken, stepTaking, type TakenDay, type TakingState } from '#domain/quiz/taken-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { type DayState, stepDays } from '#domain/review/day-row.ts'
import { DUE_LANES, queueOf } from '#domain/review/lanes.ts'
import { type Hook, type OwnCard, stepHook, stepOwnCard } from '#domain/review/own-card.ts'
import { stepSection } from '#domain/review/section-row.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

type CardRules = typeof import('#domain/review/optimise/card-rules.ts')

type LogRows = typeof import('#domain/log/log-rows.ts')

type PackRows = typeof import('#domain/pack/pack-row.ts')

/** How one feature's rows come about: the state after more facts, and the place in the queue where there is one. */
interface Feature {
  step(state: unknown, facts: readonly Fact[], name: string): unknown
  queueOf?(state: unknown): Row['queue']
}

/** The cards' rules bring the memory model along, so they are loaded only where a card is folded. */
let cardRules: CardRules | undefined

/** The log's rules, which most pages never need. */
let logRows: LogRows | undefined

/** The packs' rules, which most pages never need either. */
let packRows: PackRows | undefined

/** Prefixes of subjects that the log's rules are about. */
const LOG = /^(?:entry|kept|comments|criterion|names):/

/** How the log’s rows are folded, by prefix. */
const logFeatures = new Map<string, Feature>()

/** How cards are folded by each choice of weights that was met. */
const cards = new Map<string, Feature>()

const features: { readonly [prefix: string]: Feature } = {
  own: feature<OwnCard>(stepOwnCard),
  hook: feature<Hook>(stepHook),
  day: { step: (state, facts) => stepDays(state as DayState | undefined, facts) },
  section: feature(stepSection),
  item: feature<ItemState>(stepItem),
  taking: feature<TakingState>(stepTaking),
  taken: feature<TakenDay>(stepTaken),
  point: feature<PointState>((state, fact, point) => stepPoint(state, point, fact)),
  certainty: feature<CertaintyState>(stepCertainty),
  setting: feature(stepSetting),
}

/** The setting that cards are remembered by; named here because its own file comes with the cards' rules. */
const WEIGHTS = 'setting:review.weights'

/** How the product's facts become its rows. Raise `version` whenever a state changes its shape or its meaning. */
export const rowRules: RowRules = rulesBy('')

function rulesBy(chosen: string): RowRules {
  return {
    version: 8,
    dueLanes: DUE_LANES,
    subjectsOf,
    async prepare(subjects) {
      if (subjects.some((subject) => subject.startsWith('card:'))) {
        cardRules ??= await import('#domain/review/optimise/card-rules.ts')
      }
      if (subjects.some((subject) => LOG.test(subject))) {
        logRows ??= await import('#domain/log/log-rows.ts')
      }
      if (subjects.some((subject) => subject.startsWith('pack:'))) {
        packRows ??= await import('#domain/pack/pack-row.ts')
      }
    },
    step(row, subject, facts) {
      const [prefix, name] = splitSubject(subject)
      const rules = rulesOf(subject, prefix, chosen)
      if (!rules) return row
      const state = rules.step(row?.state, facts, name)
      if (state === undefined) return undefined
      const queue = rules.queueOf?.(state)
      return queue ? { subject, queue, state } : { subject, state }
    },
    basis: {
      subject: WEIGHTS,
      chosenBy: (row) => {
        const value = (row?.state as SettingState | undefined)?.value
        return typeof value === 'string' ? value : ''
      },
      by: rulesBy,
    },
  }
}

/** What a fact is about; nothing where this release does not know its kind. */
function subjectsOf(stored: StoredFact): readonly Subject[] {
  // Kinds of a newer release are found by the entry or pack they name, so that they go with it.
  if (!isKnown(stored)) return [subjectNamed(stored) ?? []].flat()
  const fact: Fact = stored
  switch (fact.kind) {
    case 'card.graded':
      return [joinedOnce('card:', fact.card), joinedOnce('day:', studyDayOf(fact))]
    case 'card.scheduled':
    case 'card.hidden':
      return [joinedOnce('card:', fact.card)]
    case 'card.noted':
      return [`hook:${fact.card}`]
    case 'card.written':
      return [`card:${fact.card}`, `own:${fact.card}`]
    case 'section.read':
      return [`section:${fact.section}`]
    case 'item.answered':
      return [`item:${fact.item}`, ...takingsOf(fact), ...certaintyOf(fact), ...pointsOf(fact.shown)]
    case 'scenario.ended':
      return [`item:${fact.scenario}`, ...pointsOf(fact.shown)]
    case 'entry.revised':
      return [`entry:${fact.entry}`]
    case 'entry.purged':
      return [`entry:${fact.entry}`, `kept:${fact.entry}`, `comments:${fact.entry}`]
    case 'entry.commented':
    case 'comment.settled':
      return [`comments:${fact.entry}`]
    case 'finding.kept':
      return [`kept:${fact.entry}`]
    case 'criterion.written':
      return [`criterion:${fact.criterion}`]
    case 'name.listed':
      return ['names:own']
    case 'pack.saved':
    case 'pack.started':
    case 'pack.answered':
    case 'pack.ended':
    case 'pack.revealed':
    case 'pack.corrected':
    case 'pack.submitted':
    case 'pack.purged':
    case 'answer.marked':
    case 'feedback.taken':
    case 'receipt.taken':
      return [`pack:${fact.pack}`]
    case 'setting.chosen':
      return [`setting:${fact.name}`]
    case 'undone':
      return fact.about
  }
}

/** Subjects of cards, whose names are texts, and of days, whose names are numbers. */
const joined = new Map<Id | Day, Subject>()

/** Years of answers name few cards and days: a text that is the same object each time is found again without reading it. */
function joinedOnce(prefix: string, name: Id | Day): Subject {
  const known = joined.get(name)
  if (known !== undefined) return known
  // A few megabytes at most.
  if (joined.size > 65_536) joined.clear()
  const subject = prefix + name
  joined.set(name, subject)
  return subject
}

/** A taking whole, for who opens it again, and what was taken on the day, for who lists them. */
function takingsOf(fact: Fact & ItemAnswered): readonly Subject[] {
  return fact.taking ? [`taking:${fact.taking.id}`, `taken:${studyDayOf(fact)}`] : []
}

function certaintyOf({ certainty }: ItemAnswered): readonly Subject[] {
  return certainty === undefined ? [] : [`certainty:${certainty}`]
}

function pointsOf(shown: readonly Shown[]): readonly Subject[] {
  return [...new Set(shown.map(({ point }) => `point:${point}`))]
}

function splitSubject(subject: Subject): readonly [prefix: string, name: string] {
  const colon = subject.indexOf(':')
  return [subject.slice(0, colon), subject.slice(colon + 1)]
}

function rulesOf(subject: Subject, prefix: string, chosen: string): Feature | undefined {
  if (prefix === 'card') return cardsBy(chosen)
  if (prefix === 'pack') return packs()
  return LOG.test(subject) ? logBy(prefix) : features[prefix]
}

function packs(): Feature {
  if (!packRows) throw new Error('The rules of packs were not prepared before a pack was folded')
  return { step: packRows.stepPacks }
}

function logBy(prefix: string): Feature {
  const known = logFeatures.get(prefix)
  if (known) return known
  if (!logRows) throw new Error('The rules of the log were not prepared before an entry was folded')
  const made = feature<unknown>(logRows.logRows[prefix] ?? ((state) => state))
  logFeatures.set(prefix, made)
  return made
}

function cardsBy(chosen: string): Feature {
  const known = cards.get(chosen)
  if (known) return known
  if (!cardRules) throw new Error('The rules of cards were not prepared before a card was folded')
  const step = cardRules.cardStepsBy(chosen)
  const made: Feature = {
    step: (state, facts) => step(state as CardState | undefined, facts),
    queueOf: (state) => queueOf(state as CardState),
  }
  cards.set(chosen, made)
  return made
}

/** A feature that goes on fact by fact. */
function feature<State>(
  step: (state: State | undefined, fact: Fact, name: string) => State | undefined,
): Feature {
  // Rows are written by these rules alone, so the state under a prefix has the shape its feature gave it.
  return {
    step: (state, facts, name) =>
      facts.reduce((before, fact) => step(before as State | undefined, fact, name), state),
  }
}
