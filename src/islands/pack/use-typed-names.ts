import type { PackId } from '#domain/pack/pack.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { deskDraft } from '#stores/pack/half-way.ts'

/** The names of a class as they are typed, a name to a line; they are on the disk until they are kept. */
export interface TypedNames {
  readonly text: string
  /** Filled with nothing at all, the field has the names that are kept again. */
  readonly fill: (text: string | undefined) => void
  /** They were kept as they stand in the field. */
  readonly forget: () => void
  /** What is typed began over names that are kept no longer: another tab has changed them since. */
  readonly isOvertaken: boolean
}

/** Names typed over those that are kept, found again on whichever page of their pack they are changed next. */
export function useTypedNames(pack: PackId, kept: string): TypedNames {
  const [text, fillText, forgetText] = useTyped(deskDraft(pack, 'names'), kept)
  const [before, fillBefore, forgetBefore] = useTyped(deskDraft(pack, 'names-before'))
  return {
    text,
    fill(next) {
      const isTyped = next !== undefined && next !== kept
      if (!isTyped) fillBefore(undefined)
      else if (text === kept) fillBefore(kept)
      fillText(next)
    },
    forget() {
      forgetText()
      forgetBefore()
    },
    isOvertaken: text !== kept && before !== kept,
  }
}
