import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'

test('the worker that takes itself out lets go of what this site keeps, and of nothing else', async () => {
  const listeners = new Map<string, (event: object) => void>()
  const names = new Set(['due-credit / a', 'due-credit / b', 'due-credit /elsewhere/ a', 'another'])
  const worker = {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    skipWaiting: vi.fn(),
    registration: { scope: 'https://site.invalid/', unregister: vi.fn(async () => true) },
  }
  const caches = { keys: async () => [...names], delete: async (name: string) => names.delete(name) }
  runInNewContext(await readFile('docs/hosting/no-offline.js', 'utf8'), { self: worker, caches, URL })
  listeners.get('install')?.({})
  expect(worker.skipWaiting).toHaveBeenCalledOnce()
  let leaving: Promise<unknown> = Promise.resolve()
  const waitUntil = (work: Promise<unknown>) => {
    leaving = work
  }
  listeners.get('activate')?.({ waitUntil })
  await leaving
  expect([...names]).toEqual(['due-credit /elsewhere/ a', 'another'])
  expect(worker.registration.unregister).toHaveBeenCalledOnce()
  expect([...listeners.keys()]).toEqual(['install', 'activate'])
})
