import journalWorker from '#workers/journal.ts?worker&url'

/** Scripts that run beside the page, by their addresses below the site's root or as the build named them. */
type ScriptName = 'offline.js' | 'journal'

interface ScriptPolicy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

const root = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/')
const addresses: Readonly<Record<ScriptName, string>> = {
  'offline.js': `${root}offline.js`,
  journal: journalWorker,
}
let policy: ScriptPolicy | undefined

/**
 * The address of one of our scripts, blessed by the only Trusted Types policy the page allows. Any other
 * address throws: nothing that a person or a file says can become a script.
 */
function scriptUrl(name: ScriptName): string {
  policy ??= makePolicy()
  return policy.createScriptURL(addressOf(name))
}

/** Starts the service worker, which keeps the whole site for use without a network. */
export function registerOffline(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl('offline.js'), { scope: root, updateViaCache: 'none' })
}

/** Starts the worker that does long work over all facts away from the page. */
export function startJournalWorker(): Worker {
  return new Worker(scriptUrl('journal'), { type: 'module', name: 'journal' })
}

function makePolicy(): ScriptPolicy {
  const rules: ScriptPolicy = { createScriptURL: ours }
  // The types of Trusted Types are not part of TypeScript's DOM library; browsers without them have no such global.
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  return trustedTypes?.createPolicy('due-credit', rules) ?? rules
}

function ours(url: string): string {
  const allowed = (Object.keys(addresses) as ScriptName[]).map(addressOf)
  if (!allowed.includes(url)) throw new TypeError(`${url} is not a script of this site`)
  return url
}

function addressOf(name: ScriptName): string {
  return new URL(addresses[name], location.origin).href
}
