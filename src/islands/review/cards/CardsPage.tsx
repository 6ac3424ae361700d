import { useEffect, useRef, useState } from 'preact/hooks'
import { FIND_ALL_CARDS } from '#domain/review/cards/finding.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { useLate } from '#islands/ui/use-late.ts'
import { cards as words } from '#messages/cards.ts'
import { oneCard } from '#messages/cards-one.ts'
import { followDeeds, lookBack } from '#stores/review/cards/deeds.ts'
import { followCards, stopCards } from '#stores/review/cards/list.ts'
import { type CardsWhere, whereIn } from '#stores/review/cards/where.ts'
import { CardListView } from './CardListView.tsx'
import { type KnownLines, type ListMemory, lateParts } from './known.ts'

const LIST: CardsWhere = { kind: 'list', finding: FIND_ALL_CARDS }

/** Every card: the list, one card whole, or the form of one’s own. Which, stands behind `#`. */
export function CardsPage({ known }: { readonly known: KnownLines }) {
  const [where, setWhere] = useState(LIST)
  const isNext = useRef(false)
  const memory = useRef<ListMemory>({ fragment: '', steps: 1, opened: undefined })
  const hasList = useRef(false)
  const { piece, isAway } = useLate(lateParts, where.kind === 'list' ? 'soon' : 'now')
  // All cards are read when the list is first wanted, and stay read while one looks at some of them.
  useEffect(() => {
    if (where.kind !== 'list' || hasList.current) return
    hasList.current = true
    afterLoad(() => followCards(known.units))
  }, [where.kind])
  useEffect(() => {
    afterLoad(() => void lookBack())
    const unfollow = followDeeds()
    return () => {
      unfollow()
      stopCards()
    }
  }, [])
  useEffect(
    () =>
      followFragment((fragment, comesNext) => {
        isNext.current = comesNext
        const next = whereIn(fragment.slice(1))
        if (next.kind === 'card') memory.current.opened = next.id
        setWhere(next)
      }),
    [],
  )
  /** What came after something else is read from its heading; the first thing shown, from the top. */
  const toHeading = (heading: HTMLElement | null) => {
    if (!heading || !isNext.current) return
    isNext.current = false
    window.scrollTo(0, 0)
    heading.focus()
  }
  if (where.kind === 'list') {
    return (
      <CardListView known={known} finding={where.finding} memory={memory.current} toHeading={toHeading} />
    )
  }
  if (!piece) {
    return (
      <>
        <h1>{words.title}</h1>
        <p role={isAway ? 'alert' : 'status'}>{isAway ? oneCard.unreachableText : oneCard.opening}</p>
      </>
    )
  }
  if (where.kind === 'card') {
    return (
      <piece.OneCard
        key={where.id}
        id={where.id}
        isAtHook={where.hook}
        units={known.units}
        toHeading={toHeading}
      />
    )
  }
  return <piece.OwnForm opening={where} units={known.units} toHeading={toHeading} />
}
