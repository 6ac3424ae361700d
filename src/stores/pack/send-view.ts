import type { StorageProblem } from '#device/journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import type { Moment } from '#domain/time.ts'
import type { Attempt, ListedItem } from './do-view.ts'
import type { AnswerWords } from './send-words.ts'

/** A way for a receipt to leave. */
export type Way = Extract<Happening, { readonly kind: 'pack.submitted' }>['way']

/** What a person sees who is about to send a receipt, or has sent it. */
export interface SendView {
  /** Looking at what will be sent, or told that it has left. */
  readonly stage: 'look' | 'sent'
  /** As typed. */
  readonly name: string
  readonly nameProblem?: 'missing' | 'too-long'
  /** Every answer as the tutor will see it; absent while the words load. */
  readonly answers?: readonly AnswerWords[]
  /** The words could not be fetched. */
  readonly isUnreachable: boolean
  readonly open: readonly ListedItem[]
  readonly started: Moment
  readonly ended?: Moment
  /** The receipt as it would leave now; absent while there is no name or no answer, and while it is being written. */
  readonly letter?: Letter
  readonly canShare: boolean
  /** Something typed in an answer was to be settled before it could leave: its gate is needed on the page. */
  readonly isStopped?: boolean
  readonly sent: Attempt['sent']
  /** Answers were given after it was last sent. */
  readonly hasMore: boolean
  /** What became of the last press. */
  readonly outcome?: Outcome
}

/** A receipt ready to leave. */
export interface Letter {
  readonly link: string
  /** A mail with the link, filled in; absent where the pack names no address or the link is too long for a mail. */
  readonly mail?: string
}

/** What became of a press that should have sent something. */
export type Outcome =
  /** The receipt is being written, and leaves once it is. */
  | { readonly kind: 'preparing' }
  /** What writes it could not be fetched: nothing left. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'left'; readonly way: Way }
  /** The person closed the share sheet. */
  | { readonly kind: 'declined' }
  /** The browser refused to copy: the link is shown instead. */
  | { readonly kind: 'copy-by-hand' }
  /** It left, and that could not be noted. */
  | { readonly kind: 'not-noted'; readonly way: Way; readonly problem: StorageProblem['kind'] }
