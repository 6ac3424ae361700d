import type { Page } from 'playwright'

/** Every record of the database, by the store it lies in. */
export type RecordsOnDisk = Readonly<Record<string, readonly unknown[]>>

/** What lies in the database of the journal now, read past the site's own code. */
export function recordsOnDisk(page: Page): Promise<RecordsOnDisk> {
  return page.evaluate(async () => {
    const all = (store: IDBObjectStore) =>
      new Promise<unknown[]>((resolve) => {
        const asked = store.getAll()
        asked.onsuccess = () => resolve(asked.result)
      })
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('due-credit')
      opening.onsuccess = () => resolve(opening.result)
    })
    const stores = [...db.objectStoreNames].map(
      async (name) => [name, await all(db.transaction(name).objectStore(name))] as const,
    )
    const kept = Object.fromEntries(await Promise.all(stores))
    db.close()
    return kept
  })
}

/** Everything that the browser itself keeps for the site, beside the pages. */
export async function keptOnDisk(page: Page): Promise<unknown> {
  const others = await page.evaluate(async () => [
    { ...localStorage },
    (await indexedDB.databases()).map(({ name }) => name).sort(),
  ])
  return [await recordsOnDisk(page), others]
}
