import { useEffect, useRef } from 'preact/hooks'
import { guardAway as words } from '#messages/guard-away.ts'
import { leaveGate } from '#stores/guard/gate.ts'

/** Said where the gate itself can’t be loaded: nothing went out, and why. */
export function GateAway() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    return () => dialog.current?.close()
  }, [])
  return (
    <dialog
      class="gate"
      ref={dialog}
      aria-labelledby="gate"
      aria-describedby="gate-why"
      onCancel={(event) => {
        event.preventDefault()
        leaveGate()
      }}
    >
      <h2 id="gate">{words.title}</h2>
      <p id="gate-why">{words.text}</p>
      <div class="actions">
        <button type="button" class="button" onClick={leaveGate}>
          {words.close}
        </button>
      </div>
    </dialog>
  )
}
