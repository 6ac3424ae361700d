import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { contentWatch } from './src/catalogue/watch.ts'
import { finishHeads } from './src/layouts/head.ts'
import { offlineWorker } from './src/workers/integration.ts'
import { gatherPackages, writeNotices } from './src/workers/notices.ts'

/** Where the site lives: `/` by default, `/due-credit/` for a project page. */
const base = process.env.BASE_PATH ?? '/'

/** Floors of `src/` whose small shared modules travel together: none of the log’s nor of packs, which would bring them to every page. */
const SHARED =
  /[\\/]src[\\/]((device|domain|stores|islands)[\\/](?!log|portfolio|assess|guard|drafts|pack[\\/])|messages[\\/](?!log|portfolio|comments|assess|guard|readiness|pack))/

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

/** What opens the journal and writes to it, with its rows: every page loads it in the end. A group brings along what it needs. */
const HOUSE =
  /[\\/]src[\\/](stores[\\/](device|storage|unread)|domain[\\/](rows|clean|local-date|log[\\/]record))\./

/** What stands on a page while it reads, and where it could not. */
const OPENING = /[\\/]src[\\/]islands[\\/]ui[\\/]Opening\./

/** What else of the journal and of ticks many pages ask for once they run: reading sealed years, merging, credit. */
const LOFT = /[\\/]src[\\/](device|domain[\\/](journal|credit)|stores[\\/]credit)\b/

/** Features apart from it: a lesson neither marks answers nor reads the log's forms. A group brings along what it needs. */
const MARKING = /[\\/]src[\\/](domain|messages|stores)[\\/](quiz|certainty)/
const LOG =
  /[\\/]src[\\/]((domain|stores)[\\/]log|messages[\\/]log(-this)?\.|stores[\\/]drafts|domain[\\/]typed-date)/

/** What each of the log's pages needs to read it, and says. */
const LOG_BASE =
  /[\\/]src[\\/](stores[\\/](guard[\\/]gate|log[\\/](list|list-standing|standing))|domain[\\/]log[\\/]log-narrow|messages[\\/](log|log-type-names))\./

/** What its list shows and does at once; where entries stand is worked out by the rest, which comes after. */
const LOG_LIST =
  /[\\/]src[\\/](stores[\\/]log[\\/](list-actions|list-finding|list-history)|islands[\\/]log[\\/]list[\\/](places|EraseLink|erase-panel)|messages[\\/](log-stages|criteria))\./

/** What each type of entry asks, and what an entry lacks by it. */
const LOG_TYPES = /[\\/]src[\\/]domain[\\/]log[\\/](types|gaps|live-log|log-search|named-entries)\./

/** What judges the log, and what makes an entry of what is typed: few pages need both. */
const LOG_RULES = /[\\/]src[\\/]domain[\\/]log[\\/](rules|stand|source-key)\b/
const LOG_FORM =
  /[\\/]src[\\/](domain[\\/](typed-date|log[\\/]parse-)|stores[\\/](drafts|log[\\/](draft|erase-drafts|form-start)|guard[\\/]pending-kept))/

/** Small pieces of forms and pages that many share, and none of those that marking or flashcards need. */
const SMALL =
  /[\\/]src[\\/](islands[\\/]writing|domain[\\/](measure[\\/]interval|log[\\/](effect|identifier))|stores[\\/](random-name|folder-waits-mark|drafts[\\/]held))\b/

/** What has a field kept while it is typed, and before: pages have it that need nothing of the journal at once. */
const TYPED = /[\\/]src[\\/]islands[\\/]writing[\\/]use-(early|typed)\./

/**
 * What keeps it, once it is typed, and forgets what may be of something erased: it comes late, and a page without forms
 * must not fetch those of the log for it.
 */
const KEEPER =
  /[\\/]src[\\/]stores[\\/](drafts[\\/](keeper|stamp|typed)|unnamed-typed|assess[\\/]pasted|pack[\\/]half-way|guard[\\/]reasons-typed)\./

/** What every page of packs needs of them; what marks a class, and what makes a pack, comes only where that is done. */
const PACK =
  /[\\/]src[\\/](domain[\\/]pack[\\/](name-key|item-codes|reply|minutes|given|own|own-sound|rules|pack|pack-state|alike|clean-answers|check-pack)|stores[\\/]pack[\\/](make-draft|make-names|gradebook-state))\.ts/
const PACK_MARKING =
  /[\\/]src[\\/](domain[\\/]pack[\\/](remark|gradebook|cells|tally|own-sheets|timing)|stores[\\/]pack[\\/](gradebook-sheets|do-sheets))/

/** What the list to choose from needs; the form below it, own items and rules come after, each when it is used. */
const PACK_PICKING = /[\\/]src[\\/]stores[\\/]pack[\\/]make(-items|-keep|-revealing|-shelf|-state)?\.ts/
const PACK_MAKING =
  /[\\/]src[\\/](stores[\\/]pack[\\/]make-(check|finish|look)|messages[\\/]pack-problems|islands[\\/]pack[\\/]make[\\/](Field|make-problem))\b/
const PACK_WRITING = /[\\/]src[\\/](stores[\\/]pack[\\/]make-|messages[\\/]pack-make-(own|rules))/

/** What a form needs of what was begun earlier and of a day as it is typed, without the forms of the log. */
const BEGUN = /[\\/]src[\\/](domain[\\/]typed-date|stores[\\/]random-name)\./

/** What a pack and a tutor’s own items are named and bounded by: the journal’s rows know them, and so does a form. */
const OWN = /[\\/]src[\\/]domain[\\/](pack[\\/](own|pack)|review[\\/]own-card)\.ts/

/** What a value read from outside is held against. */
const SHAPE = /[\\/]src[\\/]domain[\\/]journal[\\/]shape\./

/** What goes out of the log, and which unit a page is of. */
const PORTFOLIO =
  /[\\/]src[\\/](domain|stores)[\\/]portfolio[\\/](portfolio|read|statement|choice|candidates)\./
const UNIT_SHOWN = /[\\/]src[\\/]islands[\\/](ui[\\/]follow-fragment|log[\\/]list[\\/]use-unit)\b/

/** What the forms of all types of entry ask: only a form says it, and what is missing from an entry. */
const FIELD_WORDS =
  /[\\/]src[\\/]messages[\\/](log-fields\.|log-fields[\\/](?!common|review|words)|log-values)/

/** What only a form says besides, and what only a judgement on the log says. */
const FORM_WORDS = /[\\/]src[\\/]messages[\\/](log-form(?!-page)|log-problems|log-this)/
const READINESS_WORDS = /[\\/]src[\\/]messages[\\/](readiness|log-warnings|entry-names)/

/** Of these, what other pages say too; a group brings along what it needs, so it stands before them. */
const SHARED_FIELDS = /[\\/]src[\\/]messages[\\/]log-fields[\\/](common|review|words)\./

/** What else several of the log's own pages say. */
const LOG_WORDS = /[\\/]src[\\/]messages[\\/]log-(?!capture|import|erase|sources|plan|matrix|form-page)/

/**
 * What several pages share, in few files: each file is a request, and on a slow phone six requests are a round
 * trip for hosts without HTTP/2. Left alone there were 24 before a flashcard answered, most below a kilobyte.
 */
const codeSplitting = {
  groups: [
    { name: 'quoted', test: /messages[\\/]quoted/, minShareCount: 2, priority: 4 },
    { name: 'loader', test: /preload-helper|after-load/, priority: 4 },
    { name: 'core', test: /preact|nanostores|rolldown.runtime/, minShareCount: 2, priority: 3 },
    { name: 'front', test: FRONT, minShareCount: 2, priority: 2 },
    { name: 'sitting', test: SITTING, minShareCount: 2, priority: 2 },
    { name: 'card', test: CARD, priority: 2 },
    { name: 'question', test: QUESTION, priority: 2 },
    { name: 'scene', test: SCENE, priority: 2 },
    { name: 'house', test: HOUSE, minShareCount: 5, priority: 1.9 },
    { name: 'opening', test: OPENING, minShareCount: 2, priority: 1.87 },
    { name: 'shape', test: SHAPE, minShareCount: 2, priority: 1.86 },
    { name: 'own', test: OWN, minShareCount: 2, priority: 1.85 },
    { name: 'begun', test: BEGUN, minShareCount: 2, priority: 1.84 },
    { name: 'loft', test: LOFT, minShareCount: 5, priority: 1.8 },
    { name: 'log-base', test: LOG_BASE, minShareCount: 2, priority: 1.75 },
    { name: 'unit-shown', test: UNIT_SHOWN, minShareCount: 2, priority: 1.72 },
    { name: 'log-list', test: LOG_LIST, minShareCount: 2, priority: 1.7 },
    { name: 'typed', test: TYPED, minShareCount: 2, priority: 1.67 },
    { name: 'keeper', test: KEEPER, minShareCount: 2, priority: 1.665 },
    { name: 'small', test: SMALL, minShareCount: 3, priority: 1.66 },
    { name: 'log-types', test: LOG_TYPES, minShareCount: 2, priority: 1.65 },
    { name: 'portfolio', test: PORTFOLIO, minShareCount: 2, priority: 1.64 },
    { name: 'log-plan', test: /log[\\/]plan\./, minShareCount: 2, priority: 1.62 },
    { name: 'log-rules', test: LOG_RULES, minShareCount: 2, priority: 1.6 },
    { name: 'log-form', test: LOG_FORM, minShareCount: 2, priority: 1.57 },
    { name: 'marking', test: MARKING, minShareCount: 5, priority: 1.5 },
    { name: 'log', test: LOG, minShareCount: 5, priority: 1.5 },
    { name: 'type-words', test: /messages[\\/]log-types/, minShareCount: 2, priority: 1.47 },
    { name: 'ending-words', test: SHARED_FIELDS, minShareCount: 2, priority: 1.46 },
    { name: 'field-words', test: FIELD_WORDS, minShareCount: 2, priority: 1.45 },
    { name: 'form-words', test: FORM_WORDS, minShareCount: 2, priority: 1.44 },
    { name: 'readiness-words', test: READINESS_WORDS, minShareCount: 2, priority: 1.43 },
    { name: 'log-words', test: LOG_WORDS, minShareCount: 2, priority: 1.4 },
    { name: 'long-date', test: /messages[\\/]long-date/, minShareCount: 2, priority: 1.37 },
    { name: 'shipped', test: /domain[\\/]catalogue[\\/]shipped/, minShareCount: 2, priority: 1.36 },
    { name: 'pack-words', test: /messages[\\/]pack-make\./, minShareCount: 2, priority: 1.35 },
    { name: 'desk-words', test: /messages[\\/]gradebook-desk\./, minShareCount: 2, priority: 1.34 },
    { name: 'pack', test: PACK, minShareCount: 2, priority: 1.3 },
    { name: 'pack-marking', test: PACK_MARKING, minShareCount: 2, priority: 1.2 },
    { name: 'pack-picking', test: PACK_PICKING, priority: 1.15 },
    { name: 'pack-making', test: PACK_MAKING, minShareCount: 2, priority: 1.1 },
    { name: 'pack-writing', test: PACK_WRITING, minShareCount: 2, priority: 1.05 },
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
  integrations: [mdx(), preact(), finishHeads(), offlineWorker(), writeNotices()],
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
    plugins: [contentWatch(), gatherPackages()],
    // As modules, so that what a job seldom needs stays out of the worker: what locks backups weighs more than all the rest.
    worker: { format: 'es', plugins: () => [gatherPackages()] },
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
