// Takes the service worker out of browsers that have one: see docs/how-to/take-the-service-worker-out.md.
// What people have done is not touched: only the kept pages go.
const scope = self.registration.scope

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  const ours = `due-credit ${new URL(scope).pathname} `
  const names = (await caches.keys()).filter((name) => name.startsWith(ours))
  await Promise.all(names.map((name) => caches.delete(name)))
  await self.registration.unregister()
}
