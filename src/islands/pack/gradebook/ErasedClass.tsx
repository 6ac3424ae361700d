import type { LocalDate } from '#domain/local-date.ts'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'

/** Said where the address names a pack that was erased for good. */
export function ErasedClass({ on }: { readonly on: LocalDate }) {
  return (
    <>
      <h1 tabIndex={-1}>{words.erased}</h1>
      <p class="lead">{words.erasedText(on)}</p>
      <div class="actions">
        <a class="button" href={address.packs}>
          {words.toPacks}
        </a>
      </div>
    </>
  )
}
