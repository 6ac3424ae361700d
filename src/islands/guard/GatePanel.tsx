import { useEffect, useRef, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { gateTitle, stepText, guard as words } from '#messages/guard.ts'
import { kindWords } from '#messages/guard-kinds.ts'
import { type GateView, goOnFromGate, leaveGate } from '#stores/guard/gate.ts'
import { type StepOutcome, undoStep } from '#stores/guard/gate-actions.ts'
import { FoundIn } from './FoundIn.tsx'
import { GateKinds } from './GateKinds.tsx'
import { Pages } from './Pages.tsx'
import { countOf, PAGE, pageOf } from './pages.ts'

interface Props {
  readonly view: Extract<GateView, { kind: 'open' }>
}

/** What was found, entry by entry, and what may be done about it; Escape leaves, and nothing goes out. */
export function GatePanel({ view: { found } }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [page, setPage] = useState(0)
  const [outcome, setOutcome] = useState<StepOutcome>()
  const left = countOf(found)
  const last = Math.max(0, Math.ceil(left / PAGE) - 1)
  const shown = Math.min(page, last)
  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
    return () => dialog.current?.close()
  }, [])
  /** What was acted on is gone, and its button with it: one goes on from the top of what is left. */
  const settle = (next: StepOutcome) => {
    setOutcome(next)
    heading.current?.focus()
  }
  const turn = (to: number) => {
    setPage(to)
    heading.current?.focus()
  }
  return (
    <dialog
      class="gate"
      ref={dialog}
      aria-labelledby="gate"
      onCancel={(event) => {
        event.preventDefault()
        leaveGate()
      }}
    >
      <h2 id="gate" ref={heading} tabIndex={-1}>
        {left === 0 ? words.allDone : gateTitle(left)}
      </h2>
      <p role="status" class="told">
        {outcome && saidOf(outcome, left)}
      </p>
      {(outcome === 'replaced' || outcome === 'kept') && (
        <p>
          <button type="button" class="action" onClick={() => void undoStep().then(settle)}>
            {kindWords.undo}
          </button>
        </p>
      )}
      {left === 0 ? (
        <p>{words.allDoneLead}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <p class="small quiet">{words.limits}</p>
        </>
      )}
      {outcome === 'replaced' && (
        <p class="small">
          {words.history}{' '}
          <a class="link" href={address.log}>
            {words.toLog}
          </a>
        </p>
      )}
      <GateKinds found={found} onSettled={settle} />
      {pageOf(found, shown).map((one) => (
        <FoundIn key={one.found.entry.id} part={one} onSettled={settle} />
      ))}
      {last > 0 && <Pages page={shown} last={last} of={left} onTurn={turn} />}
      <div class="actions">
        {left === 0 && (
          <button type="button" class="button" onClick={goOnFromGate}>
            {words.goOn}
          </button>
        )}
        <button type="button" class="action" onClick={leaveGate}>
          {words.leave}
        </button>
      </div>
    </dialog>
  )
}

function saidOf(outcome: StepOutcome, left: number): string {
  switch (outcome) {
    case 'replaced':
    case 'kept':
      return stepText(outcome, left)
    case 'undone':
      return kindWords.undone
    case 'not-kept':
      return words.notKept
    case 'too-long':
      return words.tooLong
    case 'elsewhere':
      return words.elsewhere
  }
}
