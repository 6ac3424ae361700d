import { Backup } from './Backup.tsx'
import { Check } from './Check.tsx'
import { Erase } from './Erase.tsx'
import { FlashcardSettings } from './FlashcardSettings.tsx'
import { Restore } from './Restore.tsx'
import { WhereItIs } from './WhereItIs.tsx'

/** Everything one may know of what is kept here, and do with it. */
export function YourData() {
  return (
    <>
      <WhereItIs />
      <Backup />
      <Restore />
      <FlashcardSettings />
      <Check />
      <Erase />
    </>
  )
}
