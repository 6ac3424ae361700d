import { useEffect, useRef, useState } from 'preact/hooks'
import {
  askKindText,
  keepKindText,
  kindCountText,
  replaceKindText,
  replaceNowText,
  kindWords as words,
} from '#messages/guard-kinds.ts'
import type { StepOutcome } from '#stores/guard/gate-actions.ts'
import { type KindCount, keepKind, kindsOf, previewOf, replaceKind } from '#stores/guard/gate-kinds.ts'
import type { FoundEntry } from '#stores/guard/look-over.ts'
import { reasonForKindDraft } from '#stores/guard/reasons-typed.ts'
import { KeepReason } from './KeepReason.tsx'
import { KindPreview } from './KindPreview.tsx'
import { PAGE } from './pages.ts'

interface Props {
  readonly found: readonly FoundEntry[]
  readonly onSettled: (outcome: StepOutcome) => void
}

interface Asked extends KindCount {
  readonly what: 'replace' | 'keep'
  readonly button: HTMLButtonElement
}

/** Many findings, a kind at a time: what would become of each is listed before it is done, as one step. */
export function GateKinds({ found, onSettled }: Props) {
  const [asked, setAsked] = useState<Asked>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [asked])
  const kinds = kindsOf(found)
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0)
  if (kinds.length === 0) return null
  const leave = () => {
    setAsked(undefined)
    asked?.button.focus()
  }
  const settle = async (settling: Promise<StepOutcome>) => {
    setAsked(undefined)
    const outcome = await settling
    onSettled(outcome)
    return outcome === 'kept'
  }
  return (
    <details class="gate_kinds" open={count > PAGE}>
      <summary class="action">{words.title}</summary>
      <p class="small quiet">{words.lead}</p>
      <ul class="gate_found">
        {kinds.map(({ kind, ...counts }) => {
          const said = kindCountText(kind, counts.count, counts.entries)
          const ask = (what: Asked['what']) => (event: { readonly currentTarget: HTMLButtonElement }) =>
            setAsked({ kind, ...counts, what, button: event.currentTarget })
          return (
            <li key={kind}>
              <p>{said}</p>
              <div class="actions">
                <button type="button" class="button is-second" onClick={ask('replace')}>
                  {replaceKindText}
                  <span class="unseen"> ({said})</span>
                </button>
                <button type="button" class="action" onClick={ask('keep')}>
                  {keepKindText}
                  <span class="unseen"> ({said})</span>
                </button>
              </div>
              {asked?.kind === kind && (
                <div class="gate_preview flow">
                  <h3 class="label" id="gate-kind" ref={heading} tabIndex={-1}>
                    {askKindText(asked.what, kind, counts.count)}
                  </h3>
                  <KindPreview entries={previewOf(found, kind)} isReplacing={asked.what === 'replace'} />
                  {asked.what === 'keep' ? (
                    <KeepReason
                      isMany
                      draft={reasonForKindDraft(kind)}
                      onKeep={(reason) => settle(keepKind(found, kind, reason))}
                      onCancel={leave}
                    />
                  ) : (
                    <div class="actions">
                      <button
                        type="button"
                        class="button"
                        onClick={() => void settle(replaceKind(found, kind))}
                      >
                        {replaceNowText(counts.count)}
                      </button>
                      <button type="button" class="action" onClick={leave}>
                        {words.cancel}
                      </button>
                    </div>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
