import { address } from '#messages/address.ts'
import { capturePage } from '#messages/log-capture-page.ts'
import { site } from '#messages/site.ts'

/** What a phone needs to put the site beside its apps; made here so that it also works under a sub-path. */
export function GET(): Response {
  const manifest = {
    id: address.today,
    name: site.name,
    short_name: site.name,
    description: site.motto,
    lang: 'en-GB',
    start_url: address.today,
    scope: address.today,
    display: 'standalone',
    background_color: '#f5f2e9',
    theme_color: '#f5f2e9',
    categories: ['education'],
    icons: [
      { src: address.file('icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      png('icon-192.png', 192, 'any'),
      png('icon-512.png', 512, 'any'),
      png('icon-maskable-192.png', 192, 'maskable'),
      png('icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [
      { name: capturePage.shortcut, short_name: capturePage.title, url: address.capture },
      { name: site.doors.flashcards, url: address.flashcards },
      { name: site.doors.log, url: address.log },
      { name: site.doors.learn, url: address.learn },
    ],
    // Caught by the service worker (`#workers/share.ts`): no server sees what is shared.
    share_target: {
      action: address.capture,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}

function png(name: string, size: number, purpose: 'any' | 'maskable') {
  return { src: address.file(name), type: 'image/png', sizes: `${size}x${size}`, purpose }
}
