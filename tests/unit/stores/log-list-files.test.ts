import papaparse from 'papaparse'
import { beforeEach, describe, expect, test } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $exporting, exportLog } from '#stores/log/export.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { application, LOG_UNITS, resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ moment: { at: Date.UTC(2026, 10, 22, 23, 30), offsetMin: 60 } })
  setDevice(device)
  $exporting.set({ kind: 'idle' })
})

describe('the log as a file', () => {
  const textOf = () => new TextDecoder().decode(device.offered[0]?.[2])

  test('is a table in words, named by the day it is here', async () => {
    await device.journal.append([
      revised(1, resource('=1+1')),
      revised(2, application(1, { stage: 'draft' })),
    ])
    await exportLog('csv', LOG_UNITS)
    const name = 'due-credit-log-2026-11-23.csv'
    expect($exporting.get()).toEqual({ kind: 'made', name, entries: 2 })
    expect(device.offered[0]?.slice(0, 2)).toEqual([name, 'text/csv;charset=utf-8'])
    const [heads = [], first = [], second = []] = papaparse.parse<string[]>(textOf().trim()).data
    const cell = (row: readonly string[], head: string) => row[heads.indexOf(head)]
    expect(cell(first, 'Title')).toBe("'=1+1")
    expect(cell(first, 'Kind')).toBe('Official guidance or law')
    expect(cell(first, 'Marking points and claims')).toBe(
      'Marking point 1 of “Learning by yourself for the job”: A source that I found by myself.',
    )
    expect(cell(second, 'Stage')).toBe('Unfinished')
    expect(cell(second, 'Taken from')).toBe('Entry 1, =1+1')
  })

  test('is JSON for other programs, with the marking points in words', async () => {
    await device.journal.append([revised(1, resource('A guide'))])
    await exportLog('json', LOG_UNITS)
    expect(JSON.parse(textOf())).toMatchObject({
      format: 'due-credit-log',
      version: 1,
      body: { points: [{ id: 'self-study.mp.1' }], entries: [{ number: 1, title: 'A guide' }] },
    })
  })

  test('is not taken when the person closes the sheet', async () => {
    device.declineNextFile()
    await exportLog('json', LOG_UNITS)
    expect($exporting.get()).toEqual({ kind: 'declined' })
  })
})
