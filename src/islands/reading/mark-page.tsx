import { render } from 'preact'
import type { CreditPoint } from '#domain/credit/credit-point.ts'
import { fillMargins } from '#islands/credit/margins.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { withInsight } from '#messages/log-this.ts'
import { isLawOld, openReading } from '#stores/reading.ts'
import { MakeCard } from './MakeCard.tsx'
import { followPrompts } from './prompts.tsx'
import { type ReadableSection, SectionEnd } from './SectionEnd.tsx'

/** What a page to read says of itself in `data-marked` (`Marked.astro`). */
export interface Marked {
  /** The points whose ticks stand on the page. */
  readonly points: readonly CreditPoint[]
  /** The sections that are read on it. */
  readonly sections: readonly ReadableSection[]
}

/** Brings a learner’s own marks to a page that reads the same without them. Returns the way to stop. */
export function markPage({ points, sections }: Marked): () => void {
  void openReading(sections.map(({ id }) => id)).then(() => {
    for (const section of sections) {
      const end = document.querySelector(`[data-section="${section.id}"]`)
      if (!end) continue
      render(
        <MakeCard id={section.id} end={end}>
          <SectionEnd {...section} />
        </MakeCard>,
        end,
      )
    }
  })
  takeAnswers()
  const stopLines = keepLines()
  const stopPrompts = followPrompts(location.pathname)
  warnOfOldLaw()
  if (sections.length > 0) watchMarking()
  const stopMargins = fillMargins(points)
  return () => {
    stopLines()
    stopPrompts()
    stopMargins()
  }
}

/** A finger moves over many words before it rests on those it means. */
const REST_MILLIS = 400

/** What is marked in a section can become a card; what offers that is fetched when something is marked first. */
function watchMarking(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOffered = false
  document.addEventListener('selectionchange', () => {
    const isMarked = getSelection()?.isCollapsed === false
    if (!isMarked && !isOffered) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      isOffered = isMarked
      // Out of reach, it is not offered: the page is for reading.
      void import('./marked-strip.tsx').then(({ offerMarked }) => offerMarked()).catch(() => undefined)
    }, REST_MILLIS)
  })
}

/** A built page does not know today's date, so what may be out of date is said here. */
function warnOfOldLaw(): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-reviewed]')) {
    notice.hidden = !isLawOld(notice.dataset['reviewed'] ?? '')
  }
}

/** What is written under the questions of a page is kept by what comes after the page; out of reach, it is on the page alone. */
function keepLines(): () => void {
  let stop: (() => void) | undefined
  let isStopped = false
  afterLoad(() => {
    import('./written-lines.ts').then(
      ({ keepWrittenLines }) => {
        if (!isStopped) stop = keepWrittenLines()
      },
      () => undefined,
    )
  })
  return () => {
    isStopped = true
    stop?.()
  }
}

/** A link to the log takes along what one wrote under its question. */
function takeAnswers(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-takes]')) {
    const lines = link.closest('.prompt')?.querySelector('textarea')
    if (!lines) continue
    const address = link.href
    const take = () => {
      link.href = withInsight(address, lines.value)
    }
    // What was written before the script was there is taken along too.
    take()
    lines.addEventListener('input', take)
  }
}
