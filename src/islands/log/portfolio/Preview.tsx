import { useEffect, useState } from 'preact/hooks'
import type { Paper } from '#domain/portfolio/paper.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { restText, portfolioOut as words } from '#messages/portfolio-out.ts'
import { readPaper } from '#stores/portfolio/share.ts'
import { PaperSheets } from './PaperSheets.tsx'

/** How the paper begins, on screen: its cover, contents and first sheet. */
export function Preview({ portfolio }: { readonly portfolio: Portfolio }) {
  const [isOpen, setOpen] = useState(false)
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    if (!isOpen) return
    let isLate = false
    void readPaper(portfolio).then((made) => {
      if (!isLate) setPaper(made)
    })
    return () => {
      isLate = true
    }
  }, [isOpen, portfolio])
  return (
    <section class="screen-only" aria-label={words.preview}>
      <p class="actions">
        <button class="action" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.closePreview : words.preview}
        </button>
      </p>
      {isOpen && paper && (
        <>
          <p class="small quiet">{words.previewLead}</p>
          <div class="paper is-preview">
            <PaperSheets paper={{ ...paper, sheets: paper.sheets.slice(0, 1) }} isPreview />
          </div>
          {paper.sheets.length > 1 && <p class="small quiet">{restText(paper.sheets.length - 1)}</p>}
        </>
      )}
    </section>
  )
}
