/** Scripts that run beside the page, as they are named at the site's root. */
type ScriptName = 'offline.js'

interface ScriptPolicy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

const root = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/')
const names: readonly ScriptName[] = ['offline.js']
let policy: ScriptPolicy | undefined

/**
 * The address of one of our scripts, blessed by the only Trusted Types policy the page allows. Any other
 * address throws: nothing that a person or a file says can become a script.
 */
function scriptUrl(name: ScriptName): string {
  policy ??= makePolicy()
  return policy.createScriptURL(new URL(`${root}${name}`, location.origin).href)
}

/** Starts the service worker, which keeps the whole site for use without a network. */
export function registerOffline(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl('offline.js'), { scope: root, updateViaCache: 'none' })
}

function makePolicy(): ScriptPolicy {
  const rules: ScriptPolicy = { createScriptURL: ours }
  // The types of Trusted Types are not part of TypeScript's DOM library; browsers without them have no such global.
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  return trustedTypes?.createPolicy('due-credit', rules) ?? rules
}

function ours(url: string): string {
  const allowed = names.map((name) => new URL(`${root}${name}`, location.origin).href)
  if (!allowed.includes(url)) throw new TypeError(`${url} is not a script of this site`)
  return url
}
