import { useEffect, useRef, useState } from 'preact/hooks'
import { WHO_FIELDS, WHO_MAX_LENGTH, type Who } from '#domain/portfolio/choice.ts'
import { portfolioOut as words } from '#messages/portfolio-out.ts'
import { whoWords } from '#messages/portfolio-words.ts'
import { sayWho } from '#stores/portfolio/portfolio.ts'

/** A pause in typing after which a name is kept. */
const PAUSE_MILLIS = 700

/** Who a portfolio is by: kept with the choice, and on the cover. */
export function WhoFields({ who }: { readonly who: Who }) {
  return (
    <section class="outgoing screen-only" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <p class="small quiet">{words.whoHint}</p>
      <div class="share-who">
        {WHO_FIELDS.map((field) => (
          <WhoField key={field} field={field} kept={who[field]} />
        ))}
      </div>
    </section>
  )
}

function WhoField({ field, kept }: { readonly field: keyof Who; readonly kept: string }) {
  const [typed, setTyped] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  /** What is typed and on its way to the disk. */
  const waiting = useRef<string>()
  const keep = () => {
    clearTimeout(timer.current)
    const value = waiting.current
    waiting.current = undefined
    if (value !== undefined) void sayWho(field, value.trim())
  }
  useEffect(() => {
    document.addEventListener('visibilitychange', keep)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      keep()
    }
  }, [])
  const id = `who-${field}`
  return (
    <div>
      <label class="label" for={id}>
        {whoWords[field]}
        {field === 'learnerNumber' && <span class="field_need"> ({words.optional})</span>}
      </label>
      <input
        class="field_input"
        id={id}
        type="text"
        autoComplete="off"
        maxLength={WHO_MAX_LENGTH}
        value={typed ?? kept}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value)
          waiting.current = value
          clearTimeout(timer.current)
          timer.current = setTimeout(keep, PAUSE_MILLIS)
        }}
        onBlur={keep}
      />
    </div>
  )
}
