import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { offered, shares } from '#messages/log-capture-offered.ts'
import type { Brought } from '#stores/log/capture-brought.ts'
import { $capture } from '#stores/log/capture-view.ts'
import type { TakenShares } from '#stores/log/shares.ts'
import { CaptureBox } from './CaptureBox.tsx'
import { PageFound } from './PageFound.tsx'

/** The page that keeps lines in passing: what was brought here, and the box. */
export function CapturePage() {
  const view = useStore($capture, { ssr: 'initial' })
  const [brought, setBrought] = useState<Brought>({ kind: 'none' })
  const [taken, setTaken] = useState<TakenShares>()
  const [isLeft, setIsLeft] = useState(false)
  useEffect(() => {
    const look = async () => {
      const { readBrought, takeBrought } = await import('#stores/log/capture-brought.ts')
      const found = readBrought(location.hash)
      // A reload must not bring it again, and what is behind `#` is nobody else’s.
      if (found.kind !== 'none') history.replaceState(history.state, '', location.pathname)
      if (found.kind !== 'none') setBrought(found)
      setIsLeft(false)
      setTaken(await takeBrought())
    }
    const again = () => void look().catch(() => undefined)
    again()
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  useEffect(() => {
    if (view.kind !== 'kept' || brought.kind !== 'page') return
    setBrought({ kind: 'none' })
    document.querySelector<HTMLElement>('.capture_result')?.focus()
  }, [view])
  const leave = () => {
    setBrought({ kind: 'none' })
    setIsLeft(true)
    document.getElementById('capture')?.focus()
  }
  return (
    <>
      {brought.kind === 'page' && <PageFound page={brought.page} line={brought.line} onLeave={leave} />}
      <p role="status" class="capture_said">
        {brought.kind === 'problem' ? offered.problems[brought.problem] : ''}
        {taken ? takenText(taken, brought.kind === 'shared') : ''}
        {isLeft ? offered.left : ''}
      </p>
      <CaptureBox isAlone />
    </>
  )
}

/** What is to be said of shares besides that they were kept. */
function takenText({ kept, files, empty, cut, waiting }: TakenShares, isExpected: boolean): string {
  const isAllThere = isExpected && kept.length + empty + waiting === 0
  return [
    isAllThere ? shares.none : '',
    empty > 0 ? shares.empty : '',
    files > 0 ? shares.files(files) : '',
    cut > 0 ? shares.cut : '',
    waiting > 0 ? shares.waiting : '',
  ]
    .filter(Boolean)
    .join(' ')
}
