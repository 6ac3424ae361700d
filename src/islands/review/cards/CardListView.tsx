import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { type CardFinding, findCards, isNarrowed } from '#domain/review/cards/finding.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { Unread } from '#islands/ui/Opening.tsx'
import { useAlive } from '#islands/ui/use-alive.ts'
import { useLate } from '#islands/ui/use-late.ts'
import { leadWords, moreWords, cards as words } from '#messages/cards.ts'
import { cardAddress, flashcardAddress, newCardAddress } from '#messages/cards-address.ts'
import { $begun, lookForBegun } from '#stores/review/cards/begun.ts'
import { $chosen } from '#stores/review/cards/chosen.ts'
import { $cards } from '#stores/review/cards/list.ts'
import { fragmentOf } from '#stores/review/cards/where.ts'
import { CardRow } from './CardRow.tsx'
import { Decks } from './Decks.tsx'
import { FindCard } from './FindCard.tsx'
import { FoundBar } from './FoundBar.tsx'
import { type KnownLines, type ListMemory, lateParts } from './known.ts'
import { useFinding } from './use-finding.ts'

/** A long list comes in steps: so many cards at a time. */
const STEP = 50

interface Props {
  readonly known: KnownLines
  /** What the address says that is to be shown. */
  readonly finding: CardFinding
  readonly memory: ListMemory
  readonly toHeading: (heading: HTMLElement | null) => void
}

/** All cards, or those that fit; what narrows them, and what to do with those that are chosen. */
export function CardListView({ known, finding: asked, memory, toHeading }: Props) {
  const list = useAlive($cards)
  const chosen = useStore($chosen, { ssr: 'initial' })
  const begun = useStore($begun, { ssr: 'initial' })
  const [steps, setSteps] = useState(memory.fragment === fragmentOf(asked) ? memory.steps : 1)
  const heading = useRef<HTMLHeadingElement>(null)
  const rows = useRef<HTMLOListElement>(null)
  const parts = useLate(lateParts, 'soon').piece
  useEffect(() => {
    const opened = memory.opened === undefined ? null : rowOf(memory.opened)
    memory.opened = undefined
    if (opened) opened.focus()
    else toHeading(heading.current)
    afterLoad(() => void lookForBegun())
  }, [])
  const unfold = (count: number, of: CardFinding) => {
    setSteps(count)
    memory.steps = count
    memory.fragment = fragmentOf(of)
  }
  const today = list?.today ?? 0
  const lines = useMemo(
    () => (list ? [...list.builtIn, ...list.own] : known.first),
    [list?.builtIn, list?.own],
  )
  const { finding, sought, narrow } = useFinding(asked, lines.length, (next) => {
    unfold(1, next)
    const fragment = fragmentOf(next)
    history.replaceState(history.state, '', fragment === '' ? location.pathname : `#${fragment}`)
  })
  const found = useMemo(
    () => (list || !isNarrowed(sought) ? findCards(lines, sought, today) : []),
    [lines, sought, today, list === undefined],
  )
  const order = useMemo(() => found.map(({ id }) => id), [found])
  const shown = useMemo(() => found.slice(0, steps * STEP), [found, steps])
  const isRead = list !== undefined
  // Hundreds of rows may stand there: a letter typed above does not draw them again.
  const lineRows = useMemo(
    () =>
      shown.map((line) => (
        <CardRow
          key={line.id}
          line={line}
          today={isRead ? today : undefined}
          isChosen={chosen.ids.has(line.id)}
          isLast={chosen.last === line.id}
          order={order}
        />
      )),
    [shown, isRead, today, chosen, order],
  )
  const left = (list || isNarrowed(sought) ? found.length : known.count) - shown.length
  const more = () => {
    unfold(steps + 1, sought)
    requestAnimationFrame(() => rows.current?.children[shown.length]?.querySelector('a')?.focus())
  }
  const count = list ? list.builtIn.filter((line) => !line.isWithdrawn).length : known.count
  // While they are read, how many there are is not known yet.
  const own = list?.reading ? undefined : list?.own.filter((line) => !line.own?.removed).length
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p class="lead cards_lead">{leadWords(list?.isAway ? known.count : count, own)}</p>
      <div class="actions needs-script">
        <a class="button" href={newCardAddress()}>
          {words.write}
        </a>
        {own !== undefined && own > 0 && sought.show !== 'own' ? (
          <a class="action" href={flashcardAddress.cards('show=own')}>
            {words.ownOnly}
          </a>
        ) : null}
      </div>
      {parts && (begun.cards.length > 0 || begun.thrown) ? <parts.Begun begun={begun} /> : null}
      {list?.isAway ? <p role="alert">{words.isAway}</p> : null}
      <FindCard finding={finding} lines={lines} units={known.units} onNarrow={narrow} />
      <Decks lines={lines} units={known.units} today={today} />
      {list && !list.reading ? null : <Unread />}
      <FoundBar list={list} found={found} finding={sought} onNarrow={narrow} />
      <ol class="card-lines" aria-label={words.list} ref={rows}>
        {lineRows}
      </ol>
      {left > 0 ? (
        <p class="needs-script">
          <button type="button" class="action" onClick={more} disabled={!list}>
            {moreWords(Math.min(STEP, left), left)}
          </button>
        </p>
      ) : null}
      {parts ? <parts.ChosenBar order={order} today={today} /> : null}
    </>
  )
}

/** The link of a card that is shown. */
function rowOf(id: Id): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.card-lines a[href="${CSS.escape(cardAddress(id))}"]`)
}
