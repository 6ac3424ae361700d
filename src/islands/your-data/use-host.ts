import { useEffect, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { yourData } from '#messages/your-data.ts'

/** The site’s address as a person types it; while the page is built, words in its place. */
export function useHost(): string {
  const [host, setHost] = useState<string>(yourData.thisAddress)
  useEffect(() => setHost(`${location.host}${address.today.replace(/\/$/, '')}`), [])
  return host
}
