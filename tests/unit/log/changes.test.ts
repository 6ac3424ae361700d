import { expect, test } from 'vitest'
import { changesBetween } from '#domain/log/changes.ts'
import { claim, resource, without } from './ready-log.ts'

test('nothing changed, nothing said', () => {
  expect(changesBetween(resource(1).record, resource(1).record)).toEqual([])
})

test('fields come in the order asked, then claims, then the stage', () => {
  const before = resource(1, {}, { title: 'Old', stage: 'draft', links: [claim(1), claim(2)] }).record
  const after = resource(
    1,
    {
      insights: ['A call counts as a request.', 'One month is the limit.'],
      publisher: 'ICO',
      howUsed: undefined,
    },
    { title: 'New', minutes: 45, links: [{ ...claim(1), claim: 'Another claim.' }, claim(3)] },
  ).record
  expect(changesBetween(before, after)).toEqual([
    { kind: 'field', field: 'title', before: 'Old', after: 'New' },
    { kind: 'field', field: 'publisher', after: 'ICO' },
    { kind: 'field', field: 'minutes', before: '40', after: '45' },
    {
      kind: 'field',
      field: 'insights',
      before: ['A request by phone counts as a request.'],
      after: ['A call counts as a request.', 'One month is the limit.'],
    },
    { kind: 'field', field: 'howUsed', before: 'Read it twice' },
    { kind: 'claim', point: 'self-study.mp.1', before: claim(1).claim, after: 'Another claim.' },
    { kind: 'claim', point: 'self-study.mp.2', before: claim(2).claim },
    { kind: 'claim', point: 'self-study.mp.3', after: claim(3).claim },
    { kind: 'stage', before: 'draft', after: 'ready' },
  ])
})

test('what a later release wrote is compared by its own names', () => {
  const before = { ...resource(1).record, type: 'metric', fields: { value: '7' } }
  expect(changesBetween(before, { ...before, fields: { value: '8' } })).toEqual([
    { kind: 'field', field: 'value', before: '7', after: '8' },
  ])
})

test('a title that was taken away says nothing now', () => {
  expect(changesBetween(resource(1).record, without(resource(1), 'title').record)).toEqual([
    { kind: 'field', field: 'title', before: 'Entry 1' },
  ])
})
