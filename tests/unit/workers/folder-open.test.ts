import { expect, test } from 'vitest'
import { openFolder, troubleOf } from '#workers/folder-open.ts'

test.each([
  ['NotAllowedError', 'asks'],
  ['SecurityError', 'asks'],
  ['NotFoundError', 'gone'],
  ['TypeMismatchError', 'gone'],
  ['QuotaExceededError', 'full'],
  ['NoModificationAllowedError', 'locked'],
  ['InvalidStateError', 'locked'],
  ['UnknownError', 'broken'],
])('what the browser calls %s is said as “%s”', (name, kind) => {
  expect(troubleOf(new DOMException('', name))).toMatchObject({ kind })
})

test('an error that no browser names is told with what it says', () => {
  expect(troubleOf(new Error('odd'))).toEqual({ kind: 'broken', detail: 'Error: odd' })
})

test.each(['prompt', 'denied'])(
  'a folder for which the browser says “%s” is not looked into',
  async (permission) => {
    const looked: string[] = []
    const handle = handleWith({
      queryPermission: async () => permission,
      async *keys() {
        looked.push('keys')
        yield 'a'
      },
    })
    const opened = await openFolder(handle).then(
      () => undefined,
      (error: unknown) => troubleOf(error),
    )
    expect(opened).toEqual({ kind: 'asks' })
    expect(looked).toEqual([])
  },
)

test('a file that could not be written to its end is not moved into its place, and the reason is told', async () => {
  const steps: string[] = []
  const writable = {
    write: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    close: async () => void steps.push('close'),
    abort: async () => void steps.push('abort'),
  }
  const handle = handleWith({
    queryPermission: async () => 'granted',
    async *keys() {},
    getFileHandle: async () => ({ createWritable: async () => writable }),
  })
  const folder = await openFolder(handle)
  await expect(folder.put('a', new Uint8Array(1))).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect(steps).toEqual(['abort'])
})

function handleWith(parts: object): FileSystemDirectoryHandle {
  return parts as FileSystemDirectoryHandle
}
