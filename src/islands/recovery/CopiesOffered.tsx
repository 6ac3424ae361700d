import { useStore } from '@nanostores/preact'
import { copyText, recovery } from '#messages/recovery.ts'
import { $copiesOffered } from '#stores/copies-offered.ts'
import { $missing } from '#stores/missing.ts'

/** Copies that this browser keeps and that bring something back; nothing where there are none. */
export function CopiesOffered() {
  const copies = useStore($copiesOffered)
  const now = useStore($missing)
  const offsetMin = now.kind === 'missing' ? now.offsetMin : 0
  if (copies.length === 0) return null
  return (
    <>
      <h3>{recovery.copies}</h3>
      <ul class="plain-list">
        {copies.map(({ id, madeAt, records, bringsBack, take }) => (
          <li key={id} class="actions">
            <span id={`copy-${id}`}>{copyText(madeAt, offsetMin, bringsBack, records)}</span>
            <button type="button" class="button" aria-describedby={`copy-${id}`} onClick={() => void take()}>
              {recovery.takeCopy}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
