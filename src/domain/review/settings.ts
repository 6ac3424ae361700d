import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import { ROLLOVER_HOUR } from '#domain/time.ts'
import { SITTING_DEFAULTS, type SittingSettings } from './sitting-settings.ts'

/** How a person has their flashcards: what `setting:review.*` rows say, whole and within bounds. */
export interface ReviewSettings extends SittingSettings {
  /** The chance of recall at which a card comes again: 0.7 to 0.97. */
  readonly retention: number
  /** Cards to meet for the first time on a study day. */
  readonly newPerDay: number
  /** Minutes that a day's cards may take; 0: as many as are due. */
  readonly minutesPerDay: number
  /** The local hour at which a study day begins: 0 to 12. */
  readonly rolloverHour: number
  readonly order: ReviewOrder
  /** How many other cards come before a missed one does again. */
  readonly returnAfter: number
  /** How much of a usual day's reviews each weekday takes, Monday first: 0 to 1. */
  readonly easyDays: readonly number[]
  /** A planned break, both days included: no card is put on it. */
  readonly pause?: { readonly from: LocalDate; readonly to: LocalDate }
  /** The day of the assessor's visit. */
  readonly visit?: LocalDate
  /** Weights of the memory model fitted to one's own reviews: 21 numbers. */
  readonly weights?: readonly number[]
}

/** What comes first among due cards: what is likeliest forgotten now, or on the day of the visit; as lessons teach them; shuffled. */
export type ReviewOrder = 'risk' | 'visit' | 'lesson' | 'mixed'

/** What a setting's fact holds. */
export type SettingValue = string | number | boolean

/** Names of settings, as facts have them. */
export const SETTING = {
  grades: 'review.grades',
  keys: 'review.keys',
  guardMillis: 'review.guard',
  typed: 'review.typed',
  retention: 'review.retention',
  newPerDay: 'review.new-per-day',
  minutesPerDay: 'review.minutes',
  rolloverHour: 'review.rollover',
  order: 'review.order',
  returnAfter: 'review.return-after',
  easyDays: 'review.easy-days',
  pause: 'review.pause',
  visit: 'review.visit',
  weights: 'review.weights',
} as const satisfies { readonly [Key in keyof ReviewSettings]-?: string }

/** Settings before anything was chosen. */
export const DEFAULT_REVIEW_SETTINGS: ReviewSettings = {
  ...SITTING_DEFAULTS,
  retention: 0.9,
  newPerDay: 10,
  minutesPerDay: 0,
  rolloverHour: ROLLOVER_HOUR,
  order: 'risk',
  returnAfter: 5,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
}

const ORDERS: readonly ReviewOrder[] = ['risk', 'visit', 'lesson', 'mixed']

/** What was chosen, by the name of its setting. What is out of bounds, or from a newer release, counts as not chosen. */
export function readReviewSettings(chosen: ReadonlyMap<string, SettingValue>): ReviewSettings {
  const defaults = DEFAULT_REVIEW_SETTINGS
  const value = (key: keyof ReviewSettings) => chosen.get(SETTING[key])
  const between = (key: keyof ReviewSettings & keyof typeof BOUNDS): number => {
    const number = value(key)
    const [least, most] = BOUNDS[key]
    return typeof number === 'number' && number >= least && number <= most ? number : defaults[key]
  }
  return {
    grades: value('grades') === 'four' ? 'four' : 'two',
    keys: value('keys') !== false,
    guardMillis: between('guardMillis'),
    typed: value('typed') === true,
    retention: between('retention'),
    newPerDay: Math.floor(between('newPerDay')),
    minutesPerDay: between('minutesPerDay'),
    rolloverHour: Math.floor(between('rolloverHour')),
    order: ORDERS.find((order) => order === value('order')) ?? defaults.order,
    returnAfter: Math.floor(between('returnAfter')),
    easyDays: readEasyDays(value('easyDays')) ?? defaults.easyDays,
    ...optional('pause', readPause(value('pause'))),
    ...optional('visit', readVisit(value('visit'))),
    ...optional('weights', readWeights(value('weights'))),
  }
}

/** The least and the most that a number may be. */
export const BOUNDS = {
  guardMillis: [0, 1000],
  retention: [0.7, 0.97],
  newPerDay: [0, 500],
  minutesPerDay: [0, 600],
  rolloverHour: [0, 12],
  returnAfter: [1, 50],
} as const

/** How a list of numbers is written in a setting. */
export function numbersText(numbers: readonly number[]): string {
  return numbers.join(',')
}

/** The numbers of such a list; nothing where a part of it is none, or is missing. */
export function numbersIn(value: SettingValue | undefined): readonly number[] | undefined {
  if (typeof value !== 'string') return undefined
  // Of nothing, `Number` would make a nought.
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return numbers.every(Number.isFinite) ? numbers : undefined
}

function readEasyDays(value: SettingValue | undefined): readonly number[] | undefined {
  const days = numbersIn(value)
  return days?.length === 7 && days.every((share) => share >= 0 && share <= 1) ? days : undefined
}

function readPause(value: SettingValue | undefined): ReviewSettings['pause'] {
  const [from, to, ...more] = typeof value === 'string' ? value.split('/') : []
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return isLocalDate(from) && isLocalDate(to) && from <= to ? { from, to } : undefined
}

function readVisit(value: SettingValue | undefined): LocalDate | undefined {
  return typeof value === 'string' && isLocalDate(value) ? value : undefined
}

/** How many weights FSRS-6 has. */
const WEIGHTS = 21

function readWeights(value: SettingValue | undefined): readonly number[] | undefined {
  const weights = numbersIn(value)
  return weights?.length === WEIGHTS ? weights : undefined
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  // The type says what the line does: the key is there with its value, or not at all.
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
}
