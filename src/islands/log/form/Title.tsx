import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { siteName } from '#messages/site-name.ts'

interface Props {
  /** Whether one came here by a press on this page: then focus comes along. What was there on arrival takes none. */
  readonly isNewHere: boolean
  /** What the window is called meanwhile. */
  readonly page: string
  readonly children: ComponentChildren
}

/** The heading of what the form shows now. */
export function Title({ isNewHere, page, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${page} · ${siteName}`
  }, [page])
  useEffect(() => {
    if (!isNewHere) return
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
