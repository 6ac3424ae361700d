import { useEffect } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { EntryId } from '#domain/log/record.ts'
import { followComments } from '#stores/assess/comments.ts'
import { EntryComments } from './EntryComments.tsx'

interface Props {
  readonly entry: EntryId
  readonly number: number
  /** What a marking point is called on this page. */
  readonly pointText?: (point: Id) => string
}

/** What others wrote about an entry, where it is written on. */
export function FormComments(props: Props) {
  useEffect(() => followComments(), [])
  return <EntryComments {...props} />
}
