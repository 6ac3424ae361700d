import type { Plugin } from 'vite'

/** In development, shows the page again when a file of `content/` changes: YAML is no module Vite would follow. */
export function contentWatch(): Plugin {
  return {
    name: 'due-credit:content-watch',
    configureServer(server) {
      server.watcher.add('content')
      server.watcher.on('all', (_event, path) => {
        if (/[/\\]content[/\\].*\.yaml$/.test(path)) server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
