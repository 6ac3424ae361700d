import { useEffect, useRef, useState } from 'preact/hooks'
import type { TaskPart } from '#domain/catalogue/task.ts'
import type { Texts } from '#domain/quiz/task/passage.ts'
import { task as words } from '#messages/task.ts'
import type { TaskStore } from '#stores/task/task.ts'
import { countText } from './PartBox.tsx'

interface Props {
  readonly parts: readonly TaskPart[]
  readonly texts: Texts | undefined
  readonly countWords: TaskStore['countWords']
}

/** So long without a key, and one may listen. */
const PAUSE_MILLIS = 2500

/** Says how many words a part has once one pauses: never while one writes. */
export function WordsSaid({ parts, texts, countWords }: Props) {
  const [said, setSaid] = useState('')
  const before = useRef(texts)
  useEffect(() => {
    const was = before.current
    before.current = texts
    if (!texts || !was) return
    const part = parts.find(({ id }) => texts[id] !== was[id])
    if (!part) return
    const text = texts[part.id] ?? ''
    const say = () => setSaid(words.spokenCount(part.label, countText(part, text, countWords(text))))
    const timer = setTimeout(say, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [texts])
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  )
}
