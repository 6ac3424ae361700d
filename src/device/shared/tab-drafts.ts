import { createMemoryDrafts, type Draft, type Drafts, newestFirst } from '#device/drafts.ts'
import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { Millis } from '#domain/time.ts'
import { DRAFT_KEY } from './draft-key.ts'

/** Drafts in this tab alone, for shared computers. What the tab has no room for stays with the page. */
export function createTabDrafts(now: () => Millis): Drafts {
  const unkept = createMemoryDrafts(now)
  return {
    read: async (name) => (await unkept.read(name)) ?? readDraft(name),
    async write(name, text) {
      const isKept = keepDraft({ name, text, at: now() })
      if (isKept) await unkept.remove(name)
      else await unkept.write(name, text)
      return isKept
    },
    async remove(name) {
      await unkept.remove(name)
      sessionStorage.removeItem(DRAFT_KEY + name)
    },
    async list(prefix) {
      const onPage = await unkept.list(prefix)
      const newer = new Set(onPage.map(({ name }) => name))
      const kept = names().filter((name) => name.startsWith(prefix) && !newer.has(name))
      return newestFirst([...onPage, ...kept.flatMap((name) => readDraft(name) ?? [])])
    },
    async clear() {
      await unkept.clear()
      for (const name of names()) sessionStorage.removeItem(DRAFT_KEY + name)
      return true
    },
  }
}

function names(): readonly string[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(DRAFT_KEY))
    .map((key) => key.slice(DRAFT_KEY.length))
}

function keepDraft({ name, text, at }: Draft): boolean {
  try {
    sessionStorage.setItem(DRAFT_KEY + name, JSON.stringify({ text, at }))
    return true
  } catch {
    return false
  }
}

/** Another hand may have written it: anything else than ours is no draft. */
function readDraft(name: string): Draft | undefined {
  const kept = parsed(sessionStorage.getItem(DRAFT_KEY + name))
  if (!isObject(kept)) return undefined
  const [text, at] = [ownValue(kept, 'text'), ownValue(kept, 'at')]
  return typeof text === 'string' && typeof at === 'number' ? { name, text, at } : undefined
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return undefined
  }
}
