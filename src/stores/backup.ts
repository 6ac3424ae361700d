import { atom } from 'nanostores'
import type { MergeReport, StorageProblem, Tell } from '#device/journal.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import type { BackupProblem } from '#formats/backup/problem.ts'

/** What a dry run found in a file. */
export interface BackupReport extends MergeReport {
  readonly unreadable: number
  readonly madeAt: Millis
  /** Facts here that the file does not hold: none, and it is a whole backup. */
  readonly missing: number
  /** Forms half filled in that it holds and that are not here. */
  readonly forms: number
}

/** What a test found in a file, beside the dry run. */
export interface TestReport extends BackupReport {
  readonly offsetMin: OffsetMin
  /** How many facts it holds. */
  readonly facts: number
  /** Whether it is the last backup of this browser. */
  readonly isLast: boolean
}

/** Where the person stands with their backup; a share is of what is done, 0 to 1. */
export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly share: number; readonly isLocked: boolean }
  | {
      readonly kind: 'made'
      readonly name: string
      readonly facts: number
      /** Forms half filled in that are in it too. */
      readonly forms: number
      readonly isLocked: boolean
    }
  /** No locked file could be written. */
  | { readonly kind: 'not-made'; readonly problem: 'lock-away' | 'slow-lock' }
  /** The person closed the share sheet. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  /** The file needs its passphrase; `isWrong`: the one that was typed is another. */
  | { readonly kind: 'locked'; readonly name: string; readonly isWrong: boolean }
  | { readonly kind: 'weighed'; readonly name: string; readonly report: BackupReport }
  | { readonly kind: 'tested'; readonly name: string; readonly report: TestReport }
  | { readonly kind: 'taking'; readonly name: string }
  /** `forms`: how many half-filled ones came back with it. */
  | { readonly kind: 'taken'; readonly name: string; readonly report: MergeReport; readonly forms: number }
  /** The file could not be opened; nothing was changed. */
  | { readonly kind: 'refused'; readonly name: string; readonly problem: BackupProblem }
  /** Something went wrong that no file explains; nothing was changed. */
  | { readonly kind: 'stuck' }
  /** The file was good, but it could not be kept; nothing was changed. */
  | { readonly kind: 'not-kept'; readonly name: string; readonly problem: StorageProblem }

/** The backup as the page shows it. */
export const $backup = atom<BackupState>({ kind: 'idle' })

/** Where on the page it was last asked for, so that the answer stands there and is said once. */
export const $backupAskedAt = atom('')

/** Hands the person one file with every fact there is, locked where a passphrase is given. */
export function makeBackup(askedAt = '', passphrase?: string): Promise<void> {
  $backupAskedAt.set(askedAt)
  const isLocked = passphrase !== undefined
  const tell: Tell = (share) => {
    if ($backup.get().kind === 'making') $backup.set({ kind: 'making', share, isLocked })
  }
  $backup.set({ kind: 'making', share: 0, isLocked })
  return orSayStuck(async () => {
    const { takeBackup } = await import('./backup-take.ts')
    $backup.set(await takeBackup(passphrase, tell))
  })
}

/** An error is a bug and stays one, but the person is not left before a page that says “reading” for ever. */
export async function orSayStuck(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    $backup.set({ kind: 'stuck' })
    throw error
  }
}
