import type { Shipped } from './device.ts'

type Part = Parameters<Shipped['load']>[0]

/** Parts of the catalogue, each fetched at most once a page; one that failed is asked for again the next time. */
export function createShipped(addressOf: (part: Part) => string): Shipped {
  const loaded = new Map<Part, Promise<unknown>>()
  return {
    load(part) {
      const known = loaded.get(part)
      if (known) return known
      const fresh = fetchJson(addressOf(part))
      loaded.set(part, fresh)
      fresh.catch(() => loaded.delete(part))
      return fresh
    },
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.json()
}
