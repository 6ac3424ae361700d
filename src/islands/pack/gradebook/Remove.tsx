import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { takeOffList } from '#stores/pack/gradebook-keep.ts'

/** Takes the pack off the list; that it can be put back is said first. */
export function Remove() {
  return (
    <>
      <h2 class="screen-only">{words.remove}</h2>
      <p class="screen-only">
        {words.removeHint} <a href={address.yourData}>{words.yourData}</a>.
      </p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void takeOffList()}>
          {words.removeNow}
        </button>
      </div>
    </>
  )
}
