import { useRef, useState } from 'preact/hooks'
import { LinesField } from '#islands/pack/make/Field.tsx'
import { useEarly } from '#islands/writing/use-early.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import { whereLinkLeads } from '#stores/pack/list-open.ts'

/** A link that was copied from a message, to be opened. */
export function OpenBox() {
  const [text, setText, forget] = useTyped('typed-link')
  const value = useEarly('link', text, setText)
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const go = (to: string) => {
    forget()
    location.assign(to)
  }
  const open = async () => {
    const field = form.current?.querySelector('textarea')
    // As it stands there: it may have been pasted before this island was alive.
    const led = await whereLinkLeads(field?.value ?? '')
    if (led.kind === 'pack') return go(address.openPack(led.fragment))
    if (led.kind === 'receipt') return go(address.gradebook(led.fragment))
    setProblem(words.openProblem[led.kind])
    field?.focus()
  }
  return (
    <form
      method="dialog"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <LinesField
        id="link"
        name={words.open}
        hint={words.openHint}
        problem={problem}
        value={value}
        onValue={(value) => {
          setText(value)
          setProblem(undefined)
        }}
      />
      <div class="actions">
        <button type="submit" class="button is-second">
          {words.openIt}
        </button>
        <a class="action" href={address.openPack()}>
          {words.openFile}
        </a>
      </div>
    </form>
  )
}
