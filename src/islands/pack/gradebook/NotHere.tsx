import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { Taken } from './Taken.tsx'

interface Props {
  /** A receipt came as the address, and was refused; the list below says why. */
  readonly isReceipt?: boolean
}

/** Said where the address names nothing that could be shown. */
export function NotHere({ isReceipt }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{isReceipt ? words.refused : words.notHere}</h1>
      {isReceipt ? <Taken /> : <p class="lead">{words.notHereText}</p>}
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
