import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type {
  Because,
  LogWarning,
  Missing,
  NamedEntry,
  Readiness,
  Refusal,
  Shortfall,
} from '#domain/log/readiness.ts'
import { address } from './address.ts'
import { type Begun, beginning, entryNames, goTo } from './entry-names.ts'
import { capital, inWords, small } from './in-words.ts'
import { dayText, entryName, minutesText } from './log.ts'
import { fieldWords, wordsOfField } from './log-fields.ts'
import { entryTypes } from './log-types.ts'
import { signs, type WarningWords, warnings } from './log-warnings.ts'
import { pointNotes, refusals, shortfalls } from './readiness-reasons.ts'

/** A sentence, and where one begins to mend what it says. */
export interface ReadinessLine extends Begun {
  readonly text: string
  /** Nothing is missing; this would make it stronger. */
  readonly isAim?: true
}

/** Lines on unfinished entries; more would bury the rest. */
const UNFINISHED_SHOWN = 3

/**
 * Where a marking point stands, in one line: “Not ready: say how it ended.” What the first line under it begins with is
 * not said here too.
 */
export function standsLine(readiness: Readiness): string {
  const { status, missing } = readiness
  const [first] = missing
  if (status === 'ready') return 'Ready to show your assessor.'
  if (missing.some(({ kind }) => kind === 'unchecked'))
    return 'Linked. You and your assessor judge whether it is enough.'
  if (!first) return status === 'none' ? 'Not begun.' : 'Not ready.'
  const step = stepOf(first)
  const isSaidBelow = missingLines(readiness)[0]?.text.startsWith(`${capital(step)}.`)
  if (!isSaidBelow) return `${status === 'none' ? 'Not begun' : 'Not ready'}: ${small(step)}.`
  return status === 'none' ? 'Not begun.' : status === 'nearly' ? 'Nearly ready.' : 'Not ready.'
}

/** What counts already, as “Entry 4, A guide to access requests, 4 February, 40 minutes”. */
export function becauseLine({ entry }: Because, today: LocalDate): string {
  const { title, occurredOn, minutes } = entry
  const parts = [
    entryName(entry.number),
    title,
    occurredOn && dayText(occurredOn, today),
    minutes ? minutesText(minutes) : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** What is missing for a point, a line for each kind of thing, each with a way to begin. */
export function missingLines(readiness: Readiness): readonly ReadinessLine[] {
  const kinds = [...new Set(readiness.missing.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => linesOf(kind, readiness))
}

/** The next thing to do for a point, as a clause: “say how it ended”. Nothing where this release knows of none. */
export function stepLine(readiness: Readiness): ReadinessLine | undefined {
  const [first] = readiness.missing
  if (!first || first.kind === 'unchecked') return undefined
  const [line] = missingLines(readiness)
  return { text: stepOf(first), ...(line?.go ? { go: line.go } : {}) }
}

/** A misconception that the log shows, said of its entries. */
export function warningLine(warning: LogWarning): ReadinessLine {
  const { entries } = warning
  const names = entryNames(entries)
  const words = warningWords(warning)
  if (!words) return { text: `${names} may show a misconception.` }
  const { one, several, go } = words
  return {
    text: `${names} ${entries.length === 1 ? one : several}`,
    ...('verb' in go
      ? goTo(go.verb, entries[0], go.field)
      : { go: { label: go.label, href: address.entry(`new=${go.type}${usedIn(go.type, entries[0])}`) } }),
  }
}

function logUse(entry?: NamedEntry) {
  return {
    label: 'Log how you used it',
    href: address.entry(`new=application${usedIn('application', entry)}`),
  }
}

/** The resource that an entry about its use begins with. */
function usedIn(type: EntryTypeName, entry: NamedEntry | undefined): string {
  return type === 'application' && entry?.type === 'resource' ? `&from=${entry.id}` : ''
}

function linesOf(
  kind: Missing['kind'],
  { point, status, missing: all }: Readiness,
): readonly ReadinessLine[] {
  const isNearby = status === 'ready' || status === 'nearly'
  const these = all.filter((missing) => missing.kind === kind)
  const entries = these.flatMap((missing) => ('entry' in missing ? [missing.entry] : []))
  const [first] = entries
  const names = entryNames(entries)
  const isOne = entries.length === 1
  switch (kind) {
    case 'more':
      return these.flatMap((missing) =>
        missing.kind === 'more' ? [{ text: moreText(missing, point), ...beginning(missing.of) }] : [],
      )
    case 'same-source':
      return these.flatMap((missing) =>
        missing.kind === 'same-source'
          ? [
              {
                text: `${entryNames(missing.entries)} are ${sameOf(missing.entries)} and count once.`,
                ...goTo('Look at', missing.entries.at(-1)),
              },
            ]
          : [],
      )
    case 'unfinished':
      return unfinishedLines(these)
    case 'refused':
      return refusedLines(these)
    case 'belief':
      return these.flatMap((missing) => (missing.kind === 'belief' ? [warningLine(missing)] : []))
    case 'together':
      return these.flatMap((missing) => (missing.kind === 'together' ? [togetherLine(missing.why)] : []))
    case 'no-claim':
      return [
        {
          text: `${names} ${isOne ? 'needs' : 'need'} a link to this point, with a claim that says why.`,
          ...goTo('Link', first, 'links'),
        },
      ]
    case 'not-applied':
      return [notApplied(names, first, isOne, isNearby)]
    case 'unchecked':
      return [{ text: 'This site has no rule for this point. Ask your assessor what it takes.' }]
  }
}

function togetherLine(why: Shortfall): ReadinessLine {
  const { text, go } = shortfalls[why]
  return { text, go: { label: go.label, href: address.entry(`new=${go.type}`) } }
}

/** A line for each reason why finished entries do not count. */
function refusedLines(missing: readonly Missing[]): readonly ReadinessLine[] {
  const refused = missing.flatMap((one) => (one.kind === 'refused' ? [one] : []))
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, these]) => {
    const words = refusals[why]
    const entries = these.map(({ entry }) => entry)
    return {
      text: `${entryNames(entries)} ${entries.length === 1 ? words.one : words.several}`,
      ...mending(why, entries[0]),
    }
  })
}

function mending(why: Refusal, entry: NamedEntry | undefined): Begun {
  return goTo(refusals[why].verb, entry, refusals[why].field)
}

function unfinishedLines(missing: readonly Missing[]): readonly ReadinessLine[] {
  const unfinished = missing.flatMap((one) => (one.kind === 'unfinished' ? [one] : []))
  const more = unfinished.length - UNFINISHED_SHOWN
  const lines = unfinished.slice(0, UNFINISHED_SHOWN).map(({ entry, fields }) => ({
    text: `${entryName(entry.number)} ${fields.length === 0 ? 'is still a draft.' : `is unfinished: ${ordersOf(entry, fields)}.`}`,
    ...goTo('Finish', entry, fields[0]),
  }))
  if (more <= 0) return lines
  return [
    ...lines,
    { text: `${capital(inWords(more))} more ${more === 1 ? 'entry is' : 'entries are'} unfinished.` },
  ]
}

function notApplied(
  names: string,
  first: NamedEntry | undefined,
  isOne: boolean,
  isNearby: boolean,
): ReadinessLine {
  if (isNearby)
    return {
      text: `It would be stronger if you used ${small(names)} with customers too.`,
      go: logUse(first),
      isAim: true,
    }
  return { text: `${names} ${isOne ? 'was' : 'were'} not used with a customer yet.`, go: logUse(first) }
}

/** What to do about one missing thing, as a clause. */
function stepOf(missing: Missing): string {
  switch (missing.kind) {
    case 'more':
      return moreOf(missing)
    case 'same-source':
      return `${small(entryNames(missing.entries))} are ${sameOf(missing.entries)}`
    case 'unfinished':
      return missing.fields.length === 1
        ? ordersOf(missing.entry, missing.fields)
        : `finish ${small(entryName(missing.entry.number))}`
    case 'refused':
      return `${small(entryName(missing.entry.number))} ${refusals[missing.why].step}`
    case 'belief':
      return beliefStep(missing)
    case 'together':
      return shortfalls[missing.why].step
    case 'no-claim':
      return `say why ${small(entryName(missing.entry.number))} proves it`
    case 'not-applied':
      return `use ${small(entryName(missing.entry.number))} with a customer`
    case 'unchecked':
      return 'ask your assessor what it takes'
  }
}

function beliefStep(warning: LogWarning): string {
  const entries = small(entryNames(warning.entries))
  return warningWords(warning)?.step?.(entries) ?? `look at ${entries}`
}

function warningWords({ misconception, sign }: LogWarning): WarningWords | undefined {
  if (sign) return signs[sign]
  return Object.hasOwn(warnings, misconception) ? warnings[misconception] : undefined
}

/** With what there is to know before one writes it. */
function moreText(missing: Extract<Missing, { readonly kind: 'more' }>, point: Id): string {
  const note = Object.hasOwn(pointNotes, point) ? pointNotes[point] : entryTypes[missing.of].needs.note
  return [`${capital(stepOf(missing))}.`, note].filter(Boolean).join(' ')
}

/** What entries share that count once, by their type. */
function sameOf([first]: readonly NamedEntry[]): string {
  switch (first?.type) {
    case 'observation':
      return 'of the same contact'
    case 'review':
      return 'of the same day'
    case 'explanation':
      return 'about the same theory'
    default:
      return 'the same source'
  }
}

function moreOf({ of, has, need }: Extract<Missing, { readonly kind: 'more' }>): string {
  const { needs } = entryTypes[of]
  const more = need - has
  if (need === 1) return needs.one
  if (has === 0) return `${inWords(more)} ${needs.several}`
  return `${inWords(more)} more ${more === 1 ? needs.another : needs.others}`
}

/** At most two orders; a longer list is in the form. */
function ordersOf({ type }: NamedEntry, fields: readonly string[]): string {
  const orders = fields.map((field) => small(orderOf(type, field)))
  const rest = orders.length - 2
  const shown = orders.slice(0, rest === 1 ? 3 : 2)
  return rest > 1 ? `${shown.join('; ')}; and ${inWords(rest)} more things` : shown.join('; ')
}

function orderOf(type: string, field: string): string {
  return isTypeName(type) ? wordsOfField(type, field).missing : 'Fill in what is missing'
}

function isTypeName(type: string): type is EntryTypeName {
  return Object.hasOwn(fieldWords, type)
}
