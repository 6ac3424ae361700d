import { useEffect, useRef, useState } from 'preact/hooks'
import { CATCH_UP_DAYS, isLength } from '#domain/review/catch-up.ts'
import { catchUp as words } from '#messages/catch-up.ts'
import { choosePlan, type Offer, readOffer } from '#stores/review/catch-up.ts'
import { takeFocusNext } from './plan-focus.ts'

interface Props {
  /** As far as it was counted; when it changes, the offer is worked out anew. */
  readonly due: number
}

type Read =
  | { readonly kind: 'reading' }
  | { readonly kind: 'away' }
  | { readonly kind: 'read'; readonly offer: Offer }

/** What a plan over so many days costs, said anew with each number of days, and the button that keeps it. */
export function CatchUpForm({ due }: Props) {
  const [read, setRead] = useState<Read>({ kind: 'reading' })
  const [typed, setTyped] = useState<string>()
  const [trouble, setTrouble] = useState('')
  const isBusy = useRef(false)
  useEffect(() => {
    let isHere = true
    const show = (next: Read) => isHere && setRead(next)
    readOffer().then(
      (offer) => show({ kind: 'read', offer }),
      () => show({ kind: 'away' }),
    )
    return () => {
      isHere = false
    }
  }, [due])
  if (read.kind !== 'read') return <p role="status">{read.kind === 'away' ? words.away : words.opening}</p>

  const { offer } = read
  const text = typed ?? String(offer.proposed)
  const days = Number(text)
  const problem = isLength(days) ? undefined : words.wrong(CATCH_UP_DAYS.least, CATCH_UP_DAYS.most)
  async function keep() {
    if (problem || isBusy.current) return
    isBusy.current = true
    takeFocusNext(true)
    const kept = await choosePlan(days)
    isBusy.current = false
    if (kept.ok) return
    takeFocusNext(false)
    setTrouble(words.notKept)
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p>{words.waits(offer.due, offer.minutes, offer.forgotten)}</p>
      <p class="catch-up_days">
        <label for="catch-up-days">{words.days}</label>{' '}
        <input
          id="catch-up-days"
          type="number"
          inputMode="numeric"
          min={CATCH_UP_DAYS.least}
          max={CATCH_UP_DAYS.most}
          step={1}
          required
          autocomplete="off"
          aria-invalid={problem !== undefined || undefined}
          aria-describedby="catch-up-cost"
          value={text}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </p>
      <p id="catch-up-cost" role="status">
        {problem ?? words.cost(offer.cost(days), offer.today)}
      </p>
      <p class="small quiet">{words.rules}</p>
      <div class="actions">
        <button type="submit" class="button">
          {words.keep}
        </button>
      </div>
      <p role="alert">{trouble}</p>
    </form>
  )
}
