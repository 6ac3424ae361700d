import { render } from 'preact'
import { $versionNews } from '#stores/offline.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

/** Starts to keep the site for use without a network, and puts news of it where the sheet leaves room. */
export function startNews(): void {
  const place = document.querySelector('[data-news]')
  if (place) render(<UpdateNotice />, place)
  else $versionNews.listen(() => undefined)
}
