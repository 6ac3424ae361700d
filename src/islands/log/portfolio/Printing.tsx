import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { $printable, contentOf } from '#stores/portfolio/share.ts'
import { PaperSheets } from './PaperSheets.tsx'
import { putFeet } from './page-feet.ts'

/** What the printer gets: nothing until a portfolio came through the gate, and nothing again once it has changed. */
export function Printing({ portfolio }: { readonly portfolio: Portfolio }) {
  const printable = useStore($printable, { ssr: 'initial' })
  const isSame = printable !== undefined && printable.of === contentOf(portfolio)
  useEffect(() => {
    if (!isSame || !printable) return
    const takeOff = putFeet(printable.paper)
    const { title } = document
    // Browsers name the PDF after the page.
    document.title = printable.fileName
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => print()))
    return () => {
      cancelAnimationFrame(frame)
      document.title = title
      takeOff()
    }
  }, [isSame ? printable : undefined])
  if (!isSame) return null
  return (
    <div class="paper print-only">
      <PaperSheets paper={printable.paper} />
    </div>
  )
}
