import { useEffect, useRef, useState } from 'preact/hooks'
import type { Finding } from '#domain/guard/finding.ts'
import { kindOfFinding, putText, typedText, guard as words } from '#messages/guard.ts'
import { followPending, keepTyped } from '#stores/guard/pending-kept.ts'
import { reasonDraft } from '#stores/guard/reasons-typed.ts'
import { lookAtTyped, NOT_LOOKED_AT, replaceTyped, standInFor } from '#stores/guard/typing.ts'
import { KeepReason } from './KeepReason.tsx'
import type { TypedProps } from './TypedNote.tsx'

interface Props extends TypedProps {
  /** The text to look at: what was typed when typing paused. */
  readonly looked: string
}

/** Stands for an entry where there is none; none is named so. */
const NO_ENTRY = ''

/** The first thing found in a box, what could stand there instead, and the way to keep it. */
export function TypedFound({ entry = NO_ENTRY, box, value, texts, onFill, looked }: Props) {
  const before = useRef(NOT_LOOKED_AT)
  const [seen, setSeen] = useState(NOT_LOOKED_AT)
  const [isKeeping, setKeeping] = useState(false)
  const [turn, setTurn] = useState(0)
  const canKeep = entry !== NO_ENTRY
  useEffect(() => (canKeep ? followPending(entry) : undefined), [entry])
  useEffect(() => {
    let isLatest = true
    void lookAtTyped(entry, looked, before.current).then((now) => {
      if (!isLatest) return
      before.current = now
      setSeen(now)
    })
    return () => {
      isLatest = false
    }
  }, [looked, turn])
  const [first, ...more] = seen.text === value ? seen.findings : []
  const back = () => {
    setKeeping(false)
    document.getElementById(box)?.focus()
  }
  const put = (finding: Finding, standIn: string) => {
    onFill(replaceTyped(entry, seen, finding, standIn))
    back()
  }
  const keep = async (finding: Finding, reason: string) => {
    const isKept = await keepTyped(entry, { text: finding.text, reason })
    setTurn(turn + 1)
    back()
    return isKept
  }
  const standIn = first ? standInFor(entry, first, texts()) : ''
  return (
    <div class={first ? 'guard-note' : undefined}>
      <p class="small" role="status">
        {first && typedText(kindOfFinding(first.kind), first.text, more.length)}
      </p>
      {first &&
        (isKeeping ? (
          <KeepReason
            key={first.text}
            draft={reasonDraft(entry, first.text)}
            onKeep={(reason) => keep(first, reason)}
            onCancel={back}
          />
        ) : (
          <div class="actions">
            <button type="button" class="action" onClick={() => put(first, standIn)}>
              {putText(standIn)}
            </button>
            {canKeep && (
              <button type="button" class="action" onClick={() => setKeeping(true)}>
                {words.keep}
              </button>
            )}
          </div>
        ))}
    </div>
  )
}
