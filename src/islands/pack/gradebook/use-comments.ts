import { useEffect, useRef, useState } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import { type CommentDrafts, openComments } from '#stores/pack/gradebook-comments.ts'

/** Comments by learner, as typed here or found from before; what is typed first, before they are read, is kept too. */
export function useComments(pack: PackId): {
  readonly comments: ReadonlyMap<string, string>
  readonly keeping: ReturnType<CommentDrafts['$keeping']['get']>
  readonly type: (learner: string, text: string) => void
} {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const [keeping, setKeeping] = useState<ReturnType<CommentDrafts['$keeping']['get']>>('untouched')
  const [drafts, setDrafts] = useState<CommentDrafts>()
  const waiting = useRef(typed)
  waiting.current = typed
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    void openComments(pack).then((opened) => {
      if (isGone) return
      for (const [learner, text] of waiting.current) opened.type(learner, text)
      const unlisten = opened.$keeping.subscribe(setKeeping)
      addEventListener('pagehide', opened.leave)
      stop = () => {
        unlisten()
        removeEventListener('pagehide', opened.leave)
        opened.leave()
      }
      setDrafts(opened)
    })
    return () => {
      isGone = true
      stop()
    }
  }, [pack])
  return {
    comments: new Map([...(drafts?.found ?? []), ...typed]),
    keeping,
    type(learner, text) {
      setTyped((before) => new Map([...before, [learner, text]]))
      drafts?.type(learner, text)
    },
  }
}
