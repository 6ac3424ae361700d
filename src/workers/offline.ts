import { isTakeOver } from '#device/take-over.ts'
import { answer } from './answer.ts'
import { generationOf } from './generation.ts'
import type { OfflineScope } from './scope.ts'

// The page's types name `self` a window; in this file it is the service worker's scope.
const worker = self as unknown as OfflineScope
const scope = worker.registration.scope
const generation = generationOf(BUILD, scope)

worker.addEventListener('install', (event) => event.waitUntil(generation.install()))

worker.addEventListener('activate', (event) =>
  event.waitUntil(generation.activate().then(() => worker.clients.claim())),
)

worker.addEventListener('message', (event) => {
  if (isTakeOver(event.data)) worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const { origin, pathname } = new URL(request.url)
  event.respondWith(answer(generation, request, `${origin}${pathname}`.slice(scope.length)))
})
