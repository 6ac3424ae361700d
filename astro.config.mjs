import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { contentWatch } from './src/catalogue/watch.ts'
import { finishHeads } from './src/layouts/head.ts'
import { offlineWorker } from './src/workers/integration.ts'

/** Where the site lives: `/` by default, `/due-credit/` for a project page. */
const base = process.env.BASE_PATH ?? '/'

/** Floors of `src/` whose small shared modules travel together. */
const SHARED = /[\\/]src[\\/](device|domain|stores|messages|islands)[\\/]/

/** Leaves that a page shows or does at once: kept apart from the journal, or each of them would bring it along. */
const FRONT =
  /[\\/]src[\\/](messages[\\/](address|site|in-words)|islands[\\/](ui[\\/](Tick|SittingMasthead|use-alive|use-late)|review[\\/]tap-guard)|(device|stores)[\\/]marks|domain[\\/](time|id|result|review[\\/]pace))\b/

/** What a flashcard needs before it can answer; the rest of a sitting comes with the first answer. */
const SITTING =
  /[\\/]src[\\/](messages[\\/](review\.|many-words)|stores[\\/](settings|review[\\/](state|opening|actions)))\b/

/**
 * What a card's own page shows and hears, one file with that page's island: a pack shares these pieces, and left
 * alone they became a request of their own.
 */
const CARD = /[\\/]src[\\/]islands[\\/]review[\\/](Review|AnswerBar|Margin|Slip|asked|use-deed|use-keys)/

/**
 * What a question and a scenario need before they can be answered, on their own pages and within a pack: one file
 * each, the page's island with it, or a pack would pull them apart and make both pages heavier.
 */
const QUESTION =
  /[\\/]src[\\/](messages[\\/]quiz-asking|stores[\\/]quiz(-view)?\.|domain[\\/]quiz[\\/](attempt|order|shuffle|taking)|islands[\\/]quiz[\\/](Quiz|Ask|Entries|Options|use-focus-on))\b/
const SCENE =
  /[\\/]src[\\/](messages[\\/]scenario-playing|stores[\\/]scenario(-view)?\.|domain[\\/]quiz[\\/]scenario[\\/](play|script)\b|islands[\\/]scenario[\\/](Scenario|Played|Scene|Choices|Meters|Speech|reading|out-loud))/

/** The journal with its rows, and what stands on it wherever ticks are drawn: every page loads it in the end. */
const HOUSE = /[\\/]src[\\/](device|domain[\\/](journal|credit|rows)|stores[\\/](device|credit|storage))\b/

/** Features apart from it: a lesson neither marks answers nor reads the log's forms. A group brings along what it needs. */
const MARKING = /[\\/]src[\\/](domain|messages|stores)[\\/](quiz|certainty)/
const LOG =
  /[\\/]src[\\/]((domain|stores)[\\/]log|messages[\\/]log(-this)?\.|stores[\\/]drafts|domain[\\/]typed-date)/

/** What the log needs to show its entries; where they stand is worked out by the rest, which comes after. */
const LOG_LIST =
  /[\\/]src[\\/](stores[\\/](guard[\\/]gate\.|log[\\/](list|list-actions|list-find|list-history|log-reader|standing)\.)|domain[\\/]log[\\/](entries|log-search|named-entries|signed|stage|own-criteria)\.|messages[\\/](log|log-types|log-stages|criteria)\.)/

/** Small pieces of forms and pages that many share, and none of those that marking or flashcards need. */
const SMALL =
  /[\\/]src[\\/](islands[\\/](writing|ui[\\/]follow-fragment)|domain[\\/]measure[\\/]interval|stores[\\/]random-name)\b/

/** What the forms of all types of entry ask: only a form says it, and what is missing from an entry. */
const FIELD_WORDS =
  /[\\/]src[\\/]messages[\\/](log-fields\.|log-fields[\\/](?!common|review|words)|log-problems|log-values|log-form|readiness|log-warnings)/

/** Of these, what other pages say too; a group brings along what it needs, so it stands before them. */
const SHARED_FIELDS = /[\\/]src[\\/]messages[\\/]log-fields[\\/](common|review|words)\./

/** What else several of the log's own pages say. */
const LOG_WORDS = /[\\/]src[\\/]messages[\\/]log-(?!capture)/

/**
 * What several pages share, in few files: each file is a request, and on a slow phone six requests are a round
 * trip for hosts without HTTP/2. Left alone there were 24 before a flashcard answered, most below a kilobyte.
 */
const codeSplitting = {
  groups: [
    { name: 'loader', test: /preload-helper|after-load/, priority: 4 },
    { name: 'core', test: /preact|nanostores|rolldown.runtime/, minShareCount: 2, priority: 3 },
    { name: 'front', test: FRONT, minShareCount: 2, priority: 2 },
    { name: 'sitting', test: SITTING, minShareCount: 2, priority: 2 },
    { name: 'card', test: CARD, priority: 2 },
    { name: 'question', test: QUESTION, priority: 2 },
    { name: 'scene', test: SCENE, priority: 2 },
    { name: 'house', test: HOUSE, minShareCount: 5, priority: 1.9 },
    { name: 'marking', test: MARKING, minShareCount: 5, priority: 1.5 },
    { name: 'log-list', test: LOG_LIST, minShareCount: 2, priority: 1.6 },
    { name: 'small', test: SMALL, minShareCount: 3, priority: 1.55 },
    { name: 'log', test: LOG, minShareCount: 5, priority: 1.5 },
    { name: 'ending-words', test: SHARED_FIELDS, minShareCount: 2, priority: 1.46 },
    { name: 'field-words', test: FIELD_WORDS, minShareCount: 2, priority: 1.45 },
    { name: 'log-words', test: LOG_WORDS, minShareCount: 2, priority: 1.4 },
    { name: 'shared', test: SHARED, minShareCount: 5, priority: 1 },
  ],
}

/** Every page names a dozen scripts, and what is random in a name does not compress: seven letters tell two builds apart. */
const fileName = ({ name }) => `_astro/${name.split('.')[0]}.[hash:7].js`
const fileNames = { entryFileNames: fileName, chunkFileNames: fileName }

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
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting, ...fileNames } } } } },
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
