import { beforeEach, expect, test } from 'vitest'
import { readCaptureLink } from '#formats/capture-link.ts'
import { readShare, SHARE_MAX_LENGTH } from '#formats/share.ts'
import { catchShare, type ShareWays } from '#workers/share.ts'

const SCOPE = 'https://example.org/due-credit/'
let drafts: Map<string, string>
let ways: ShareWays

beforeEach(() => {
  drafts = new Map()
  ways = {
    scope: SCOPE,
    async write(name, text) {
      drafts.set(name, text)
      return true
    },
    isSharedComputer: async () => false,
  }
})

async function post(parts: Readonly<Record<string, string | File>>, referrer = 'about:client') {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts)) body.append(name, value)
  const request = new Request(`${SCOPE}log/capture/`, { method: 'POST', body })
  Object.defineProperty(request, 'referrer', { value: referrer })
  const answer = await catchShare(request, ways)
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').replace(`${SCOPE}log/capture/`, '')
}

const written = () => [...drafts.values()].map(readShare)

test('a share is on the disk under a name of its own before the answer', async () => {
  expect(await post({ title: 'HEAT', text: 'https://a.example/' })).toBe('#shared')
  expect(await post({ text: 'another' })).toBe('#shared')
  expect([...drafts.keys()].every((name) => /^share:[a-z2-7]{10}$/.test(name))).toBe(true)
  expect(written()).toEqual([
    { title: 'HEAT', text: 'https://a.example/', url: '', files: 0, isCut: false },
    { title: '', text: 'another', url: '', files: 0, isCut: false },
  ])
})

test('files are counted and left', async () => {
  await post({ text: 'See it', photo: new File(['x'], 'a.png'), text2: 'unasked' })
  expect(written()).toMatchObject([{ text: 'See it', files: 1 }])
})

test('of more than is kept, the address is kept first, and that it was cut', async () => {
  await post({ text: 'x'.repeat(SHARE_MAX_LENGTH + 5), url: 'https://a.example/' })
  expect(written()).toMatchObject([{ url: 'https://a.example/', isCut: true }])
  expect(written()[0]?.text).toHaveLength(SHARE_MAX_LENGTH - 18)
})

test.each<[string, Partial<ShareWays>, string]>([
  ['the disk refuses', { write: async () => false }, 'about:client'],
  ['a tab is in the mode for shared computers', { isSharedComputer: async () => true }, 'about:client'],
  ['a page of another site sent it', {}, 'https://elsewhere.example/'],
])('where %s, nothing is written and it travels behind #', async (_, changed, referrer) => {
  ways = { ...ways, ...changed }
  const fragment = await post({ title: 'HEAT', text: 'https://a.example/' }, referrer)
  expect(drafts.size).toBe(0)
  expect(readCaptureLink(fragment)).toEqual({
    ok: true,
    value: { title: 'HEAT', text: 'https://a.example/' },
  })
  expect(await post({ text: 'x'.repeat(150_000) }, referrer)).toBe('#not-kept')
})

test('a page of this site may send one', async () => {
  expect(await post({ text: 'x' }, `${SCOPE}log/`)).toBe('#shared')
})

test('what is no form is said to be unread', async () => {
  const request = new Request(`${SCOPE}log/capture/`, { method: 'POST', body: 'x' })
  const answer = await catchShare(request, ways)
  expect(answer.headers.get('location')).toBe(`${SCOPE}log/capture/#unread`)
})
