import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { contentWatch } from './src/catalogue/watch.ts'
import { finishHeads } from './src/layouts/head.ts'
import { offlineWorker } from './src/workers/integration.ts'

/** Where the site lives: `/` by default, `/due-credit/` for a project page. */
const base = process.env.BASE_PATH ?? '/'

export default defineConfig({
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [mdx(), preact(), finishHeads(), offlineWorker()],
  // Shiki writes `style=`, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types due-credit',
      ],
    },
  },
  vite: {
    plugins: [contentWatch()],
    build: {
      rolldownOptions: {
        // MDX 8 warns of `use astro:head-inject` in eleven lines for each file; the directive is Astro's own.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log)
        },
      },
    },
  },
})
