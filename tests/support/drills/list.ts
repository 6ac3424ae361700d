/** How a fixture is restored: `#tests/support/drills/restore.ts` has a way for each. */
export type DrillKind =
  | 'backup'
  | 'log'
  | 'pack-file'
  | 'pack-link'
  | 'receipt-file'
  | 'receipt-link'
  | 'feedback-file'
  | 'feedback-link'
  | 'portfolio'
  | 'comments-file'
  | 'comments-link'
  | 'capture-link'
  | 'database'
  | 'scratch'
  | 'folder'
  | 'tab'
  | 'copy'

/** One published version of a file, link or store, and a fixture of it. */
export interface Drill {
  /** As `docs/formats.md` names it: format or store with its version, or `#` and the letter of a link with its own. */
  readonly of: string
  readonly fixture: string
  readonly kind: DrillKind
}

/** What nothing of ours reads back, so that there is nothing to restore; the docs say so of each. */
export const NOT_READ: readonly string[] = ['due-credit-gradebook 1']

/** Every fixture that is restored, whatever release runs. A version that is published gets one here, for ever. */
export const DRILLS: readonly Drill[] = [
  ...[
    'backup-v1.json',
    'backup-v1-log-and-packs.json',
    'backup-v1-cards.json',
    'backup-v1-settled.json',
    'backup-v1-erased-pack.json',
    'backup-v1-every-kind.json',
  ].map((fixture) => drill('due-credit-backup 1', fixture, 'backup')),
  ...[
    'backup-v2.jsonl',
    'backup-v2.jsonl.gz',
    'backup-v2.jsonl.gz.age',
    'backup-v2-armored.jsonl.gz.age',
    'backup-v2-forms.jsonl.gz',
  ].map((fixture) => drill('due-credit-backup 2', fixture, 'backup')),
  drill('due-credit-log 1', 'log-v1.json', 'log'),
  drill('due-credit-pack 1', 'pack-v1.json', 'pack-file'),
  drill('due-credit-pack 2', 'pack-v2.json', 'pack-file'),
  drill('#p 1', 'pack-v1.txt', 'pack-link'),
  drill('#p 2', 'pack-v2.txt', 'pack-link'),
  drill('due-credit-receipt 1', 'receipt-v1.json', 'receipt-file'),
  drill('due-credit-receipt 2', 'receipt-v2.json', 'receipt-file'),
  drill('due-credit-receipt 3', 'receipt-v3.json', 'receipt-file'),
  drill('#r 1', 'receipt-v1.txt', 'receipt-link'),
  drill('#r 2', 'receipt-v2.txt', 'receipt-link'),
  drill('#r 3', 'receipt-v3.txt', 'receipt-link'),
  drill('due-credit-feedback 1', 'feedback-v1.json', 'feedback-file'),
  drill('#f 1', 'feedback-v1.txt', 'feedback-link'),
  drill('due-credit-portfolio 1', 'portfolio-v1.json', 'portfolio'),
  drill('due-credit-comments 1', 'comments-v1.json', 'comments-file'),
  drill('#c 1', 'comments-v1.txt', 'comments-link'),
  drill('#k 1', 'capture-v1.txt', 'capture-link'),
  drill('database due-credit 1', 'database-v1.json', 'database'),
  drill('database due-credit 2', 'database-v2.json', 'database'),
  drill('database due-credit-scratch 1', 'scratch-v1.json', 'scratch'),
  drill('database due-credit-folder 1', 'folder-v1.json', 'folder'),
  // A tab of a shared computer, and the second copy: of no version of their own.
  drill('tab', 'shared-tab.json', 'tab'),
  drill('copies', 'backup-v2.jsonl.gz', 'copy'),
]

function drill(of: string, fixture: string, kind: DrillKind): Drill {
  return { of, fixture, kind }
}
