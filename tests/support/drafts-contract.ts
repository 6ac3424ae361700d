import { afterEach, describe, expect, test } from 'vitest'
import type { Drafts } from '#device/drafts.ts'
import type { Millis } from '#domain/time.ts'

/** What the suite needs to try a keeper of drafts: one that is empty, another over the same store, and its end. */
export interface DraftsUnderTest {
  readonly drafts: Drafts
  /** The same store in another tab, or after a reload. */
  another(): Drafts
  close(): Promise<void>
}

/** What every keeper of drafts promises, wherever it keeps them. */
export function describeDrafts(name: string, make: (now: () => Millis) => DraftsUnderTest): void {
  describe(name, () => {
    let at = 1_000
    const open: DraftsUnderTest[] = []
    const fresh = () => {
      at = 1_000
      const made = make(() => at)
      open.push(made)
      return made
    }
    afterEach(async () => {
      for (const made of open.splice(0)) await made.close()
    })

    test('a draft is there again, with the time it was written', async () => {
      const { drafts, another } = fresh()
      expect(await drafts.read('entry:a')).toBeUndefined()
      expect(await drafts.write('entry:a', 'half a thought')).toBe(true)
      const kept = { name: 'entry:a', text: 'half a thought', at: 1_000 }
      expect(await drafts.read('entry:a')).toEqual(kept)
      expect(await another().read('entry:a')).toEqual(kept)
    })

    test('writing again replaces it', async () => {
      const { drafts } = fresh()
      await drafts.write('entry:a', 'half')
      at = 2_000
      await drafts.write('entry:a', 'half a thought')
      expect(await drafts.list('')).toEqual([{ name: 'entry:a', text: 'half a thought', at: 2_000 }])
    })

    test('drafts are listed by what their names begin with, newest first', async () => {
      const { drafts } = fresh()
      for (const name of ['entry:b', 'pack:a', 'entry:a', 'entries', 'entry:c']) {
        at += 10
        await drafts.write(name, name)
      }
      expect((await drafts.list('entry:')).map((draft) => draft.name)).toEqual([
        'entry:c',
        'entry:a',
        'entry:b',
      ])
      expect(await drafts.list('entry:c:')).toEqual([])
      expect(await drafts.list('')).toHaveLength(5)
    })

    test('one that is removed stays away, and removing it twice does no harm', async () => {
      const { drafts, another } = fresh()
      await drafts.write('entry:a', 'a')
      await drafts.write('entry:b', 'b')
      await drafts.remove('entry:a')
      await drafts.remove('entry:a')
      expect(await another().read('entry:a')).toBeUndefined()
      expect(await another().read('entry:b')).toBeDefined()
    })

    test('clearing leaves none', async () => {
      const { drafts, another } = fresh()
      await drafts.write('entry:a', 'a')
      await drafts.write('pack:b', 'b')
      expect(await drafts.clear()).toBe(true)
      expect(await another().list('')).toEqual([])
    })

    test('a long text of any characters comes back as it was', async () => {
      const { drafts, another } = fresh()
      const text = 'Zoë said “£5” – \u0000 \u{1F469}\u200d\u{1F52C} \n'.repeat(40_000)
      expect(await drafts.write('entry:a', text)).toBe(true)
      expect((await another().read('entry:a'))?.text === text).toBe(true)
    })

    test('two tabs that write at once lose nothing of each other', async () => {
      const { drafts, another } = fresh()
      const second = another()
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? drafts : second).write(`entry:${n}`, `${n}`)),
      )
      expect(await drafts.list('entry:')).toHaveLength(20)
      expect(await second.list('entry:')).toHaveLength(20)
    })
  })
}
