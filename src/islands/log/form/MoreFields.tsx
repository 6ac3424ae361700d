import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { form as words } from '#messages/log-form.ts'

interface Props {
  /** What is folded away, by its short names. */
  readonly names: readonly string[]
  /** They end the form; others stand where they belong and say more of the source. */
  readonly isLast: boolean
  /** Something in them is to be put right. */
  readonly hasProblem: boolean
  /** One came here for one of them. */
  readonly isSought: boolean
  readonly tries: number
  readonly children: ComponentChildren
}

/** Fields that few will answer: folded away until one asks for them, or one of them needs a look. */
export function MoreFields({ names, isLast, hasProblem, isSought, tries, children }: Props) {
  const [isUnfolded, setUnfolded] = useState(isSought)
  useEffect(() => {
    if (hasProblem) setUnfolded(true)
  }, [hasProblem, tries])
  return (
    <>
      <div class="entry-form_more">
        <button
          type="button"
          class="action"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isLast ? words.more(names) : words.moreOfSource(names)}
        </button>
      </div>
      {isUnfolded || hasProblem ? children : null}
    </>
  )
}
