import type { Id } from '#domain/id.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { StopState, StopStates } from '#domain/review/stops.ts'
import { getDevice } from './device.ts'
import { getMarks } from './marks.ts'

/** What became of the prompts of a page today; on another day a page asks as if for the first time. */
export function readStops(page: string): StopStates {
  const [day, text] = splitOnce(getMarks().get(markOf(page)) ?? '')
  if (day !== today()) return {}
  return Object.fromEntries(
    text.split(' ').flatMap((piece): readonly (readonly [Id, StopState])[] => {
      const [id, letter] = piece.split('=')
      const state = STATES.find((each) => each.startsWith(letter || '-'))
      return id && state ? [[id, state]] : []
    }),
  )
}

/** Keeps it, until tomorrow. Where marks are refused, the page alone knows. */
export function keepStops(page: string, states: StopStates): void {
  const text = Object.entries(states).map(([id, state]) => `${id}=${state.charAt(0)}`)
  getMarks().set(markOf(page), `${today()} ${text.join(' ')}`)
}

const STATES: readonly StopState[] = ['passed', 'seen', 'had', 'again']

function markOf(page: string): string {
  return `prompts:${page}`
}

function today(): string {
  return localDateOf(getDevice().now())
}

function splitOnce(text: string): readonly [string, string] {
  const space = text.indexOf(' ')
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)]
}
