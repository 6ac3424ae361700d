import { useLayoutEffect, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'

/** Words of one part that are selected as one selects text anywhere: by mouse, by a long press, by keys. */
export interface Stretch {
  readonly part: Id
  readonly start: number
  readonly end: number
}

/** A tap on the button lets go of the selection first: it is remembered for as long as a tap takes. */
const TAP_MILLIS = 800

/** What is selected in the text, and the way to let go of it. */
export function useStretch(): readonly [Stretch | undefined, () => void] {
  const [stretch, setStretch] = useState<Stretch>()
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      const found = selectedStretch()
      if (found) setStretch(found)
      else timer = setTimeout(() => setStretch(undefined), TAP_MILLIS)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [])
  const letGo = () => {
    setStretch(undefined)
    document.getSelection()?.removeAllRanges()
  }
  return [stretch, letGo]
}

function selectedStretch(): Stretch | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const from = placeOf(startContainer, startOffset)
  const to = placeOf(endContainer, endOffset)
  if (!from || from.part !== to?.part || to.at <= from.at) return undefined
  return { part: from.part, start: from.at, end: to.at }
}

function placeOf(node: Node, offset: number): { readonly part: Id; readonly at: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const sentence = element?.closest('[data-start]')
  if (!(sentence instanceof HTMLElement)) return undefined
  const { part = '', start = '' } = sentence.dataset
  const inside = node instanceof Text ? offset : offset > 0 ? (sentence.textContent?.length ?? 0) : 0
  return { part, at: Number(start) + inside }
}
