import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { aroundOf } from '#domain/guard/around.ts'
import { kindOfFinding, putText, stepText } from '#messages/guard.ts'
import { inAnswerText, textsTitle, guardTexts as words } from '#messages/guard-texts.ts'
import {
  $textsGate,
  type FoundInText,
  goOnFromTexts,
  keepInTexts,
  leaveTexts,
  replaceInTexts,
  type TextsView,
} from '#stores/guard/texts.ts'

/** The gate before answers leave: nothing to see until something in them may be personal data. */
export function TextsGate() {
  const view = useStore($textsGate, { ssr: 'initial' })
  useEffect(() => leaveTexts, [])
  return view.kind === 'open' ? <Panel view={view} /> : null
}

/** What was found, text by text, and what may be done about it; Escape leaves, and nothing is sent. */
function Panel({ view: { found } }: { readonly view: Extract<TextsView, { kind: 'open' }> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, setDone] = useState<'replaced' | 'kept'>()
  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
    return () => dialog.current?.close()
  }, [])
  const settle = async (how: 'replaced' | 'kept', one: FoundInText) => {
    await (how === 'replaced' ? replaceInTexts(one) : keepInTexts(one))
    setDone(how)
    // Its button is gone: one goes on from the top of what is left.
    heading.current?.focus()
  }
  return (
    <dialog
      class="gate"
      ref={dialog}
      aria-labelledby="texts-gate"
      onCancel={(event) => {
        event.preventDefault()
        leaveTexts()
      }}
    >
      <h2 id="texts-gate" ref={heading} tabIndex={-1}>
        {found.length === 0 ? words.allDone : textsTitle(found.length)}
      </h2>
      <p role="status" class="told">
        {done && stepText(done, found.length)}
      </p>
      <p>{found.length === 0 ? words.allDoneLead : words.lead}</p>
      {found.length > 0 && <p class="small quiet">{words.limits}</p>}
      {done === 'replaced' && <p class="small">{words.own}</p>}
      <ol class="gate_found">
        {found.map((one) => (
          <li key={`${one.text.id} ${one.finding.at}`}>
            <Line one={one} onSettle={(how) => void settle(how, one)} />
          </li>
        ))}
      </ol>
      <div class="actions">
        {found.length === 0 && (
          <button type="button" class="button" onClick={goOnFromTexts}>
            {words.goOn}
          </button>
        )}
        <button type="button" class="action" onClick={leaveTexts}>
          {words.leave}
        </button>
      </div>
    </dialog>
  )
}

interface LineProps {
  readonly one: FoundInText
  readonly onSettle: (how: 'replaced' | 'kept') => void
}

function Line({ one: { text, finding, standIn }, onSettle }: LineProps) {
  const { before, after } = aroundOf(finding.within, finding)
  return (
    <>
      <p class="small quiet">
        {kindOfFinding(finding.kind)}. {inAnswerText(text.where)}.
      </p>
      <p class="gate_words" dir="auto">
        {before}
        <mark>{finding.text}</mark>
        {after}
      </p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => onSettle('replaced')}>
          {putText(standIn)}
          <span class="unseen"> ({finding.text})</span>
        </button>
        <button type="button" class="action" onClick={() => onSettle('kept')}>
          {words.keep}
          <span class="unseen"> ({finding.text})</span>
        </button>
      </div>
    </>
  )
}
