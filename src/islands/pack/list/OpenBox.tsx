import { useRef, useState } from 'preact/hooks'
import { Field } from '#islands/pack/make/Field.tsx'
import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import { whereLinkLeads } from '#stores/pack/list-open.ts'

/** A link that was copied from a message, to be opened. */
export function OpenBox() {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const open = () => {
    const field = form.current?.querySelector('input')
    // It may have been pasted before this island was alive.
    const pasted = text === '' ? (field?.value ?? '') : text
    const led = whereLinkLeads(pasted)
    if (led.kind === 'pack') return location.assign(address.openPack(led.fragment))
    if (led.kind === 'receipt') return location.assign(address.gradebook(led.fragment))
    setProblem(led.kind === 'empty' ? words.openEmpty : words.openForeign)
    field?.focus()
  }
  return (
    <form
      method="dialog"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Field
        id="link"
        name={words.open}
        hint={words.openHint}
        problem={problem}
        more={{ autocomplete: 'off' }}
        value={text}
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
