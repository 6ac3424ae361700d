import { render } from 'preact'
import { TodayPage } from './TodayPage.tsx'

/** Puts Today in its place, which carries what the page knows. */
export function showToday(place: Element): void {
  // `index.astro` wrote it into this very page.
  render(<TodayPage known={JSON.parse(place.getAttribute('data-today') ?? '')} />, place)
}
