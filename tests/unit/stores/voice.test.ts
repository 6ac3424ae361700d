import { expect, test } from 'vitest'
import { localVoice } from '#device/voice.ts'
import { lengthText } from '#messages/task.ts'

const voice = (lang: string, localService: boolean) => ({ lang, localService })

test('a voice that speaks here is taken, British first, and none that sends words elsewhere', () => {
  const [far, french, american, british] = [
    voice('en-GB', false),
    voice('fr-FR', true),
    voice('en-US', true),
    voice('en_GB', true),
  ]
  expect(localVoice([far, french, american, british])).toBe(british)
  expect(localVoice([far, french, american])).toBe(american)
  expect(localVoice([far, french])).toBeUndefined()
})

test('a length of time is said as one says it', () => {
  expect([0, 1000, 60_000, 84_900].map(lengthText)).toEqual([
    'no time',
    '1 second',
    '1 minute',
    '1 minute 24 seconds',
  ])
})
