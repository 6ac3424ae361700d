import type { StorageProblem } from '#device/journal.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { PackFileProblem, PackLinkProblem } from '#formats/pack.ts'
import type { Doing } from './do.ts'
import type { Attempt } from './do-view.ts'

/** What a person sees who opens a pack. */
export type OpenView =
  | { readonly kind: 'opening' }
  /** The address names no pack: a file can be chosen. */
  | { readonly kind: 'choose' }
  /** The link or the file is no use; nothing was opened. */
  | { readonly kind: 'refused'; readonly problem: OpenProblem }
  /** The address names a pack that this browser does not have. */
  | { readonly kind: 'not-here' }
  /** What this site can ask for is neither kept here nor reachable. */
  | { readonly kind: 'unreachable' }
  | Summary
  | { readonly kind: 'doing'; readonly doing: Doing }

/** Why nothing could be opened, and from what. */
export type OpenProblem =
  | { readonly from: 'link'; readonly problem: PackLinkProblem }
  | { readonly from: 'file'; readonly problem: PackFileProblem | { readonly kind: 'unreadable' } }

/** A pack that is looked at. Nothing has begun, and nothing is kept. */
export interface Summary {
  readonly kind: 'summary'
  readonly id: PackId
  readonly body: PackBody
  readonly items: readonly PackItem[]
  /** How many of its items this site does not have. */
  readonly unknown: number
  /** The day it is due is over where this person is. */
  readonly isPast: boolean
  /** Begun on this device before: how far, and each time it was sent. */
  readonly before?: { readonly attempt: Attempt; readonly done: number; readonly of: number }
  readonly isStarting: boolean
  /** It could not be begun, and why. */
  readonly trouble?: StorageProblem['kind']
}
