import type { EntryRecord } from './record.ts'

/**
 * How far an entry is: `inbox`, a line captured in passing; `draft`, begun; `ready`, finished; `signed`, finished and
 * seen by an assessor.
 */
export type Stage = (typeof STAGES)[number]

/** Every stage, in the order an entry goes through them. */
export const STAGES = ['inbox', 'draft', 'ready', 'signed'] as const

/** The type of a captured line of which nobody has said yet what it will be; no form is of this type. */
export const NOTE_TYPE = 'note'

/** The stage that a record says; one that a later release adds counts as ready. */
export function stageOf({ stage }: Pick<EntryRecord, 'stage'>): Stage {
  return STAGES.find((one) => one === stage) ?? 'ready'
}

/** Whether an entry of this stage counts: ready, signed, or a stage of a later release. */
export function isFinishedStage(stage: string): boolean {
  return stage !== 'inbox' && stage !== 'draft'
}

/** Whether an entry is in the inbox still: it counts for nothing, and nobody is reminded of what it lacks. */
export function isInbox({ stage }: Pick<EntryRecord, 'stage'>): boolean {
  return stage === 'inbox'
}

/**
 * Whether an entry of one stage may be saved as another; `undefined` for a new one. What counts is not taken back to a
 * draft by saving it, and only what is ready is signed.
 */
export function mayFollow(before: Stage | undefined, after: Stage): boolean {
  return NEXT[before ?? 'none'].includes(after)
}

/** What was signed and is changed now: ready again, and nobody’s signature is on the new text. */
export function unsigned(record: EntryRecord): EntryRecord {
  if (record.stage !== 'signed') return record
  const { signedBy: _by, signedOn: _on, ...fields } = record.fields
  return { ...record, stage: 'ready', fields }
}

const NEXT: Readonly<Record<Stage | 'none', readonly Stage[]>> = {
  none: ['inbox', 'draft', 'ready'],
  inbox: ['inbox', 'draft', 'ready'],
  draft: ['draft', 'ready'],
  ready: ['ready', 'signed'],
  signed: ['ready', 'signed'],
}
