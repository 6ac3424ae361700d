import { describe, expect, test } from 'vitest'
import { isPromise } from '#domain/log/promise.ts'
import { standLog } from '#domain/log/stand.ts'
import { missingLines } from '#messages/readiness.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { application, readyLog, resource, TODAY } from './ready-log.ts'

describe('a promise', () => {
  test.each([
    'The webinar is worth a look and I will use it in future.',
    'I’ll tell customers first what I can do for them.',
    'I am going to say sorry and the next step in one breath.',
    'Next time: name the feeling first.',
  ])('is known: %s', (text) => expect(isPromise(text)).toBe(true))

  test.each([
    'I waited until she stopped, then said: “I will ring you at four.”',
    'I said “I’ll put that right today”, and did.',
    'Put the refund through. “I will ring you back,” was all he heard.',
    'I say the next step in the same breath as sorry.',
    'I rang back on the day. Next time I will ring in the morning.',
    '',
  ])('is not seen in: %s', (text) => expect(isPromise(text)).toBe(false))
})

test('an entry that only promises is no use with a customer, and leads to what was done', () => {
  const log = [
    resource(1),
    application(4, [1], { whatIDid: 'I will tell customers what I can do for them.' }),
  ]
  const point = standLog(log, TODAY).points.get('self-study.mp.2')
  expect(point?.status).not.toBe('ready')
  expect(point && missingLines(point)).toContainEqual({
    text: 'Entry 4 says what you will do. It takes what you did, with a customer, on a day.',
    go: { label: 'Say what you did in entry 4', href: `/log/entry/#${entryIdOf(4)}&at=whatIDid` },
  })
  expect(standLog(readyLog(), TODAY).points.get('self-study.mp.2')?.status).toBe('ready')
})
