import { shared } from '#messages/shared.ts'
import { OpenFile } from './OpenFile.tsx'
import { SharedLeave } from './SharedLeave.tsx'

/** The mode for shared computers while it is on: a file in, and the way out. */
export function SharedHere() {
  return (
    <>
      <h2 id="shared">{shared.on}</h2>
      <p>{shared.onLead}</p>
      <p>{shared.facts[1]}</p>
      <OpenFile id="shared-file" label={shared.open} hint={shared.openHint} />
      <SharedLeave />
    </>
  )
}
