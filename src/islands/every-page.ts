import { followSharedMode } from '#stores/shared.ts'
import { startNews } from './offline/news.tsx'
import { openSearchByKey } from './search/key.ts'

/** What every page does once it has loaded: keeps the site, tells news of it, and brings a learner’s own marks. */
export async function startPage(): Promise<void> {
  followSharedMode()
  startNews()
  openSearchByKey()
  if (document.querySelector('[data-measure]')) {
    void import('./measure/start-measures.tsx').then(({ startMeasures }) => startMeasures())
  }
  const marked = document.querySelector('[data-marked]')?.getAttribute('data-marked')
  if (!marked) return
  const { markPage } = await import('./reading/mark-page.tsx')
  // `Marked.astro` wrote it into this very page.
  markPage(JSON.parse(marked))
}
