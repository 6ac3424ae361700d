import { render } from 'preact'
import type { Id } from '#domain/id.ts'
import { reached, type StopState, type StopStates, seen, toAskAgain } from '#domain/review/stops.ts'
import { keepStops, readStops } from '#stores/prompts.ts'
import { Judge, Returned } from './Returned.tsx'

/** A prompt of the page: what it asks, and its answer, which is shown again where it comes back. */
export interface PagePrompt {
  readonly id: Id
  readonly ask: string
  readonly answer: Element
  readonly stop: HTMLElement
  readonly details: HTMLDetailsElement
}

/** At a stop that many at most, so that reading goes on; the page’s end has all that are left. */
const AT_A_STOP = 2

/**
 * Lets prompts be skipped: one that was passed by, or missed, is asked once more behind the next one, or at the end of
 * the last section. Without script each stands in its place alone. Returns the way to stop.
 */
export function followPrompts(page: string): () => void {
  const prompts = promptsOnPage()
  const last = [...document.querySelectorAll('[data-section]')].at(-1)
  if (prompts.length === 0 || !last) return () => undefined
  let states = readStops(page)
  const ids = prompts.map(({ id }) => id)
  const judges = prompts.map(({ details }) => putAfter(details))
  const places = [...prompts.map(({ stop }) => putAfter(stop)), putAfter(last)]
  const shown = places.map((): readonly Id[] => [])
  const arrived = new Set<number>()

  const set = (next: StopStates) => {
    states = next
    keepStops(page, states)
    draw()
  }
  const see = (id: Id) => set(seen(states, id))
  const judge = (id: Id) => (state: StopState) => set({ ...states, [id]: state })
  /** Whether a prompt comes back, or came back, behind a stop: at the page's end nothing lies ahead. */
  const isAhead = (id: Id, stop: number) =>
    places.some((_, at) => at > stop && (!arrived.has(at) || shown[at]?.includes(id)))
  const draw = () => {
    prompts.forEach(({ id, details }, at) => {
      const state = states[id]
      render(
        <Judge isOpen={details.open} state={state} isAhead={isAhead(id, at)} onJudge={judge(id)} />,
        judges[at] ?? last,
      )
    })
    places.forEach((place, at) => {
      const again = prompts.filter(({ id }) => shown[at]?.includes(id))
      render(
        <Returned
          prompts={again}
          states={states}
          isAhead={(id) => isAhead(id, at)}
          onJudge={(id, state) => judge(id)(state)}
          onSeen={see}
        />,
        place,
      )
    })
  }
  /** What comes back stays where it came back, whatever is said of it: the page must not jump under its reader. */
  const arriveAt = (at: number) => {
    arrived.add(at)
    const id = ids[at]
    const due = toAskAgain(ids, states, at).filter((each) => !shown[at]?.includes(each))
    const room = at === prompts.length ? due.length : AT_A_STOP - (shown[at]?.length ?? 0)
    shown[at] = [...(shown[at] ?? []), ...due.slice(0, Math.max(0, room))]
    if (id === undefined) draw()
    else set(reached(states, id))
  }
  const stops: readonly Element[] = [...prompts.map(({ stop }) => stop), last]
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      // What is inserted behind a stop is out of sight while its first line comes into view.
      observer.unobserve(target)
      arriveAt(stops.indexOf(target))
    }
  })
  for (const stop of stops) observer.observe(stop)
  const stopOpening = prompts.map(({ id, details }) => {
    const turn = () => (details.open ? see(id) : draw())
    details.addEventListener('toggle', turn)
    return () => details.removeEventListener('toggle', turn)
  })
  draw()
  return () => {
    observer.disconnect()
    for (const stop of stopOpening) stop()
    for (const place of [...judges, ...places]) {
      render(null, place)
      place.remove()
    }
  }
}

function promptsOnPage(): readonly PagePrompt[] {
  return [...document.querySelectorAll<HTMLElement>('[data-prompt]')].flatMap((stop) => {
    const id = stop.dataset['prompt']
    const details = stop.querySelector('details')
    const answer = stop.querySelector('.prompt_words')
    const ask = stop.querySelector(`[id="${id}"]`)?.textContent
    return id && details && answer && ask ? [{ id, ask, answer, stop, details }] : []
  })
}

/** A place of its own right behind an element. */
function putAfter(element: Element): HTMLElement {
  const place = document.createElement('div')
  // Without a box: what it holds is laid out as the page’s own.
  place.className = 'part'
  element.after(place)
  return place
}
