import { useEffect, useState } from 'preact/hooks'
import type { SureButWrong } from '#domain/review/statistics/sure-but-wrong.ts'
import { longDay } from '#messages/card-statistics.ts'
import { knowing as words, wrongWords } from '#messages/card-statistics-memory.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { type NamedWrong, nameWrong } from '#stores/review/statistics/wrong.ts'
import { Answer } from './Answer.tsx'

/** So many are shown at a time. */
const AT_ONCE = 10

/** Cards that one was sure of and missed: where looking again pays most. */
export function Wrong({ wrong }: { readonly wrong: readonly SureButWrong[] }) {
  const [room, setRoom] = useState(AT_ONCE)
  const [named, setNamed] = useState<readonly NamedWrong[]>()
  useEffect(() => {
    let isPast = false
    void nameWrong(wrong.slice(0, room)).then((found) => {
      if (!isPast) setNamed(found)
    })
    return () => {
      isPast = true
    }
  }, [wrong, room])
  const left = wrong.length - room
  return (
    <>
      <h3>{words.wrongHead}</h3>
      <Answer
        text={wrong.length === 0 ? words.noWrong : wrongWords(wrong.length)}
        note={wrong.length === 0 ? undefined : words.wrongNote}
      />
      {wrong.length > 0 && !named ? <p>{words.wrongOpening}</p> : null}
      {wrong.length > 0 && named ? (
        <ul class="verdicts">
          {named.map((one) => (
            <WrongLine key={one.card} one={one} />
          ))}
        </ul>
      ) : null}
      {left > 0 ? (
        <p>
          <button type="button" class="action" onClick={() => setRoom(room + AT_ONCE)}>
            {words.more(Math.min(left, AT_ONCE))}
          </button>
        </p>
      ) : null}
    </>
  )
}

function WrongLine({ one }: { readonly one: NamedWrong }) {
  const { card, front, taught, day, isRecalledSince } = one
  return (
    <li>
      {front === undefined ? words.gone : <a href={cardAddress(card)}>{front}</a>}
      <span class="small quiet verdicts_day">
        {longDay(day)}. {isRecalledSince ? `${words.again} ` : null}
        {taught ? (
          <>
            {words.taughtIn} <a href={taught.address}>{taught.title}</a>.
          </>
        ) : null}
      </span>
    </li>
  )
}
