import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useEarly } from '#islands/writing/use-early.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { nameRemoved, namesAdded, ownNames as words } from '#messages/own-names.ts'
import { $names, addNames, followNames, removeName } from '#stores/guard/names.ts'

/** The list of names that must not leave the log: added one or many at a time, taken off one by one. */
export function OwnNames() {
  const names = useStore($names, { ssr: 'initial' })
  const [typed, setTyped] = useTyped('typed-names')
  const value = useEarly('own-names-typed', typed, setTyped)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => followNames(), [])
  const add = async () => {
    const came = await addNames(typed)
    setSaid(came ? namesAdded(came.added, came.leftOut) : words.notKept)
    // What could not go on the list stays, to be put right.
    if (came) setTyped(came.leftOut.join('\n'))
  }
  const remove = async (name: string) => {
    const isOff = await removeName(name)
    setSaid(isOff ? nameRemoved(name) : words.notKept)
    // Its button went with it.
    if (isOff) heading.current?.focus()
  }
  return (
    <section class="flow" aria-labelledby="own-names">
      <h2 id="own-names" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <p class="small quiet">{words.where}</p>
      <form
        class="own-names_form"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <label class="field_name" for="own-names-typed">
          {words.label}
        </label>
        <textarea
          id="own-names-typed"
          class="field_input"
          rows={3}
          autoComplete="off"
          value={value}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div class="actions">
          <button type="submit" class="button is-second">
            {words.add}
          </button>
        </div>
      </form>
      <p role="status" class="small">
        {said}
      </p>
      {names && names.length > 0 && (
        <>
          <h3>{words.list}</h3>
          <ul class="own-names">
            {names.map((name) => (
              <li key={name}>
                <span dir="auto">{name}</span>{' '}
                <button type="button" class="link" onClick={() => void remove(name)}>
                  {words.remove}
                  <span class="unseen"> ({name})</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
