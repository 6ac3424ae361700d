import { atom, onMount } from 'nanostores'
import { type Offline, type VersionNews, webOffline } from '#device/offline.ts'

let offline: Offline | undefined

/** What this page knows of newer versions; keeping the site for use without a network starts with the first listener. */
export const $versionNews = atom<VersionNews | 'none'>('none')

onMount($versionNews, () => {
  offline ??= webOffline()
  offline.start((news) => $versionNews.set(news))
})

/** Puts the newer version into use: this page reloads once, other tabs are told. */
export function takeNewVersion(): void {
  offline?.takeOver()
}

/** Leaves the newer version waiting; it is offered again with the next page. */
export function leaveNewVersion(): void {
  $versionNews.set('none')
}

/** Puts another way of keeping the site in place of the browser's own, for tests. */
export function setOffline(other: Offline): void {
  offline = other
}
