import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { copiesCheckedText, copyWords, secondCopyText } from '#messages/copies.ts'
import { $copyCheck, $secondCopy, checkCopies, followCopies } from '#stores/copies.ts'

/** The copy this browser keeps beside the records, and whether it can be read. */
export function SecondCopy() {
  const second = useStore($secondCopy)
  const check = useStore($copyCheck)
  useEffect(followCopies, [])
  if (!second) return null
  if (second.kind !== 'kept' && check.kind === 'idle') return <p>{copyWords[second.kind]}</p>
  const damaged = check.kind === 'checked' ? check.copies.filter(({ isSound }) => !isSound) : []
  return (
    <>
      {second.kind === 'kept' && <p>{secondCopyText(second.last, second.offsetMin)}</p>}
      <div class="actions">
        <button
          type="button"
          class="action"
          aria-disabled={check.kind === 'checking' || undefined}
          onClick={() => void checkCopies()}
        >
          {copyWords.check}
        </button>
        {check.kind === 'checking' ? (
          <progress class="share" max={1} value={check.share} aria-label={copyWords.checking} />
        ) : null}
      </div>
      <p class={damaged.length > 0 ? 'to-put-right' : undefined} role="status">
        {check.kind === 'checking' && copyWords.checking}
        {check.kind === 'failed' && copyWords.failed}
        {check.kind === 'not-taken' && copyWords.notTaken}
        {check.kind === 'checked' &&
          copiesCheckedText(
            check.copies.length - damaged.length,
            damaged.map(({ madeAt }) => madeAt),
            check.offsetMin,
          )}
      </p>
    </>
  )
}
