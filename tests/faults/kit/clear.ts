import type { Tab } from './tab.ts'

/** As a browser does that is short of room, or a person who clears what it keeps for the site. */
export async function clearSite({ page }: Tab, storageTypes: 'indexeddb' | 'all'): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes })
  await session.detach()
}
