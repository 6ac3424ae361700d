/**
 * What is known of a part of this page that could not be fetched: the host has a newer version of the page; it has
 * this one, and not the part; or the same, and reloading did not help.
 */
export type PartNews = 'newer' | 'missing' | 'still-missing'

/** What browsers and the builder's own loader say of it. What a part does wrong once it is here reads otherwise. */
const UNFETCHED = /dynamically imported module|importing a module script|preload css/i

/** Calls when a part of this page did not come, once for all that were asked for before this and for each after it. */
export function hearOfMissing(heed: () => void): void {
  const heedError = (error: unknown) => {
    if (error instanceof Error && UNFETCHED.test(error.message)) heed()
  }
  // So tells what the builder puts before each late import, and what Astro puts before each island.
  addEventListener('vite:preloadError', (event) => heedError((event as Event & { payload: unknown }).payload))
  addEventListener('astro:hydration-error', (event) =>
    heedError((event as CustomEvent<{ readonly error: unknown }>).detail.error),
  )
  if (performance.getEntriesByType('resource').some(isRefusedPart)) heed()
}

function isRefusedPart(entry: PerformanceEntry): boolean {
  // Not in every browser: there, what failed early is not told of.
  const { responseStatus = 0 } = entry as PerformanceResourceTiming & { readonly responseStatus?: number }
  return responseStatus >= 400 && /\/_astro\/[^/]+\.(?:js|css)$/.test(entry.name)
}

/** Asks the host why; undefined where it is out of reach, or a newer version is being kept and will be told of. */
export async function whyMissing(): Promise<PartNews | undefined> {
  try {
    const registration = await inCharge()
    const isOld = registration ? await isComing(registration) : await isOlderThanHost()
    if (!isOld) return isReloaded() ? 'still-missing' : 'missing'
    return registration ? undefined : 'newer'
  } catch {
    return undefined
  }
}

async function inCharge(): Promise<ServiceWorkerRegistration | undefined> {
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  return isKept ? navigator.serviceWorker.getRegistration() : undefined
}

/** The worker answers for the host: whether it knows of a newer version. */
async function isComing(registration: ServiceWorkerRegistration): Promise<boolean> {
  await registration.update()
  return Boolean(registration.installing ?? registration.waiting)
}

/** Whether the host gives this page with other parts now, or not at all. Names of parts change with what they say. */
async function isOlderThanHost(): Promise<boolean> {
  const response = await fetch(`${location.pathname}${location.search}`, { cache: 'no-store' })
  if (response.status === 404 || response.status === 410) return true
  const here = new Set(partsIn(document.documentElement.outerHTML))
  return partsIn(await response.text()).some((part) => !here.has(part))
}

function partsIn(page: string): readonly string[] {
  return page.match(/_astro\/[\w.-]+\.(?:js|css)\b/g) ?? []
}

/** Whether the page was opened by a reload: then there is no sense in another. */
function isReloaded(): boolean {
  const [opening] = performance.getEntriesByType('navigation')
  return (opening as PerformanceNavigationTiming | undefined)?.type === 'reload'
}
