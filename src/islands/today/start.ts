import { afterLoad } from '#islands/ui/after-load.ts'

/** Shows a returning person’s Today: at once where the page was marked before its first paint, else once that is known. */
export function startToday(): void {
  const place = document.querySelector('[data-today]')
  if (!place) return
  if (document.documentElement.hasAttribute('data-begun')) void show(place)
  else afterLoad(() => void showIfBegun(place))
}

async function show(place: Element): Promise<void> {
  const { showToday } = await import('./show-today.tsx')
  showToday(place)
}

/** The mark may be gone while the journal is not; an island that was just used may have begun it. */
async function showIfBegun(place: Element): Promise<void> {
  const { hasBegun } = await import('#stores/today.ts')
  if (await hasBegun()) await show(place)
}
