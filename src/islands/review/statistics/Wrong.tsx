import { useEffect, useState } from 'preact/hooks'
import type { SureButWrong } from '#domain/review/statistics/sure-but-wrong.ts'
import { address } from '#messages/address.ts'
import { longDay } from '#messages/card-statistics.ts'
import { knowing as words, wrongWords } from '#messages/card-statistics-memory.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { type FoundWrong, findWrong, type NamedWrong } from '#stores/review/statistics/wrong.ts'
import { Answer } from './Answer.tsx'

/** So many are shown at a time, and asked in one go. */
const AT_ONCE = 10

/** Cards that one was sure of and missed, until they are recalled: where looking again pays most. */
export function Wrong({ wrong }: { readonly wrong: readonly SureButWrong[] }) {
  const [found, setFound] = useState<FoundWrong>()
  useEffect(() => {
    let isPast = false
    void findWrong(wrong).then((now) => {
      if (!isPast) setFound(now)
    })
    return () => {
      isPast = true
    }
  }, [wrong])
  return (
    <>
      <h3>{words.wrongHead}</h3>
      {found ? <Open found={found} /> : <p>{words.wrongOpening}</p>}
    </>
  )
}

function Open({ found: { open, since } }: { readonly found: FoundWrong }) {
  const [room, setRoom] = useState(AT_ONCE)
  const left = open.length - room
  const nearest = open.slice(0, AT_ONCE).map(({ card }) => card)
  return (
    <>
      <Answer text={wrongWords(open.length, since)} note={open.length === 0 ? undefined : words.wrongNote} />
      {open.length > 0 ? (
        <>
          <p>{words.wrongDo}</p>
          <ul class="verdicts">
            {open.slice(0, room).map((one) => (
              <WrongLine key={one.card} one={one} />
            ))}
          </ul>
          <p class="actions">
            <a class="action" href={address.cardsFirst(nearest)}>
              {words.ask(nearest.length)}
            </a>
            {left > 0 ? (
              <button type="button" class="action" onClick={() => setRoom(room + AT_ONCE)}>
                {words.more(Math.min(left, AT_ONCE))}
              </button>
            ) : null}
          </p>
        </>
      ) : null}
    </>
  )
}

function WrongLine({ one: { card, front, taught, day } }: { readonly one: NamedWrong }) {
  return (
    <li>
      <a href={cardAddress(card)}>{front ?? words.away}</a>
      <span class="small quiet verdicts_day">
        {longDay(day)}.{' '}
        {taught ? (
          <>
            {words.taughtIn} <a href={taught.address}>{taught.title}</a>.
          </>
        ) : null}
      </span>
    </li>
  )
}
