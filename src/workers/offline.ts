import { SCRATCH_NAME } from '#device/scratch-name.ts'
import { isTakeOver } from '#device/take-over.ts'
import { createWebDrafts } from '#device/web-drafts.ts'
import { SHARE_PATH } from '#formats/share.ts'
import { answer } from './answer.ts'
import { generationOf } from './generation.ts'
import type { OfflineScope } from './scope.ts'
import { catchShare } from './share.ts'
import { isSharedComputer } from './shared-tabs.ts'

// The page's types name `self` a window; in this file it is the service worker's scope.
const worker = self as unknown as OfflineScope
const scope = worker.registration.scope
const generation = generationOf(BUILD, scope)

worker.addEventListener('install', (event) => event.waitUntil(generation.install()))

worker.addEventListener('activate', (event) =>
  event.waitUntil(bringIntoUse().then(() => worker.clients.claim())),
)

worker.addEventListener('message', (event) => {
  if (isTakeOver(event.data)) worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (!request.url.startsWith(scope)) return
  const { origin, pathname } = new URL(request.url)
  const path = `${origin}${pathname}`.slice(scope.length)
  if (request.method === 'GET') event.respondWith(answer(generation, { request, path, tab: event.clientId }))
  if (request.method === 'POST' && path === SHARE_PATH) event.respondWith(takeShare(request))
})

async function bringIntoUse(): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  await generation.activate(tabs.map(({ id }) => id))
}

function takeShare(request: Request): Promise<Response> {
  const drafts = createWebDrafts({ name: SCRATCH_NAME, now: Date.now })
  const caught = catchShare(request, {
    scope,
    write: drafts.write,
    isSharedComputer: () => isSharedComputer(worker),
  })
  return caught.finally(() => void drafts.close())
}
