import { OwnNames } from '#islands/guard/OwnNames.tsx'
import { MissingHere } from '#islands/recovery/MissingHere.tsx'
import { ClockNote } from '#islands/reminder/ClockNote.tsx'
import { useAlive } from '#islands/ui/use-alive.ts'
import { yourData } from '#messages/your-data.ts'
import { $shared } from '#stores/shared.ts'
import { Backup } from './Backup.tsx'
import { Browser } from './Browser.tsx'
import { CertaintySetting } from './CertaintySetting.tsx'
import { Check } from './Check.tsx'
import { Erase } from './Erase.tsx'
import { FlashcardSettings } from './FlashcardSettings.tsx'
import { FolderHere } from './folder/FolderHere.tsx'
import { Left } from './Left.tsx'
import { Moving } from './Moving.tsx'
import { OtherAddress } from './OtherAddress.tsx'
import { SharedHere } from './SharedHere.tsx'
import { SharedOffer } from './SharedOffer.tsx'
import { WhereItIs } from './WhereItIs.tsx'

/** Everything one may know of what is kept here, and do with it. */
export function YourData() {
  return useAlive($shared) ? (
    <>
      <SharedHere />
      <WhereItIs />
      <FlashcardSettings />
      <CertaintySetting />
      <OwnNames />
      <Check />
    </>
  ) : (
    <>
      <Left />
      <MissingHere />
      <p class="lead">{yourData.lead}</p>
      <ClockNote />
      <WhereItIs />
      <Browser />
      <Backup />
      <FolderHere />
      <Moving />
      <OtherAddress />
      <SharedOffer />
      <FlashcardSettings />
      <CertaintySetting />
      <OwnNames />
      <Check />
      <Erase />
    </>
  )
}
