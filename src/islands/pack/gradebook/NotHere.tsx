import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'

/** Said where the address names no pack of this browser. */
export function NotHere() {
  return (
    <>
      <h1 tabIndex={-1}>{words.notHere}</h1>
      <p class="lead">{words.notHereText}</p>
      <div class="actions">
        <a class="button" href={address.packs}>
          {words.toPacks}
        </a>
        <a class="action" href={address.yourData}>
          {words.toYourData}
        </a>
      </div>
    </>
  )
}
