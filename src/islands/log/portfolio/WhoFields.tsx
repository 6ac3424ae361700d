import { useEffect, useRef } from 'preact/hooks'
import { WHO_FIELDS, WHO_MAX_LENGTH, type Who } from '#domain/portfolio/choice.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { portfolioOut as words } from '#messages/portfolio-out.ts'
import { whoWords } from '#messages/portfolio-words.ts'
import { sayWho } from '#stores/portfolio/portfolio.ts'

/** A pause in typing after which a name goes into the journal; until then it is on the disk as a draft. */
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
  const [text, fill, forget] = useTyped(`typed-who:${field}`, kept)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  /** What is typed and not in the journal yet. */
  const waiting = useRef<string>()
  const isTouched = useRef(false)
  const keep = async () => {
    clearTimeout(timer.current)
    const value = waiting.current
    waiting.current = undefined
    if (value === undefined) return
    // What was typed on meanwhile is a draft still.
    if ((await sayWho(field, value.trim())) && waiting.current === undefined) forget()
  }
  const type = (value: string) => {
    isTouched.current = true
    fill(value)
    waiting.current = value
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void keep(), PAUSE_MILLIS)
  }
  useEffect(() => {
    const leave = () => void keep()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [])
  useEffect(() => {
    // A draft that was left, from before the journal had it.
    if (isTouched.current || text === kept) return
    isTouched.current = true
    waiting.current = text
    void keep()
  }, [text])
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
        value={text}
        onInput={({ currentTarget: { value } }) => type(value)}
        onBlur={() => void keep()}
      />
    </div>
  )
}
