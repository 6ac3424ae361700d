import { useState } from 'preact/hooks'
import { aroundOf } from '#domain/guard/around.ts'
import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import type { EntryId } from '#domain/log/record.ts'
import { kindOfFinding, putText, guard as words } from '#messages/guard.ts'
import { reasonDraft } from '#stores/guard/reasons-typed.ts'
import { KeepReason } from './KeepReason.tsx'

interface Props {
  readonly entry: EntryId
  readonly finding: PlacedFinding
  /** The field it stands in, in words. */
  readonly where: string
  readonly standIn: string
  readonly onReplace: () => void
  readonly onKeep: (reason: string) => Promise<boolean>
}

/** One finding with the words round it, and the two things to do about it. */
export function FoundLine({ entry, finding, where, standIn, onReplace, onKeep }: Props) {
  const [isKeeping, setKeeping] = useState(false)
  const { before, after } = aroundOf(finding.within, finding)
  return (
    <>
      <p class="small quiet">
        {kindOfFinding(finding.kind)}. {where}.
      </p>
      <p class="gate_words" dir="auto">
        {before}
        <mark>{finding.text}</mark>
        {after}
      </p>
      {isKeeping ? (
        <KeepReason
          draft={reasonDraft(entry, finding.text)}
          onKeep={onKeep}
          onCancel={() => setKeeping(false)}
        />
      ) : (
        <div class="actions">
          <button type="button" class="button is-second" onClick={onReplace}>
            {putText(standIn)}
            <span class="unseen"> ({finding.text})</span>
          </button>
          <button type="button" class="action" onClick={() => setKeeping(true)}>
            {words.keep}
            <span class="unseen"> ({finding.text})</span>
          </button>
        </div>
      )}
    </>
  )
}
