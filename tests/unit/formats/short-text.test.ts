import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readShortText, writeShortText } from '#formats/short-text.ts'

test('any text is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readShortText(writeShortText(text))).toBe(text.toWellFormed())
    }),
  )
})

test('English takes less than two thirds of a byte a character', () => {
  const text = 'Please do these before Friday. Take your time, and look at what is said after each one.'
  expect(writeShortText(text).length).toBeLessThan((text.length * 2) / 3)
})

test('reading is total on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => void expect(readShortText(bytes).isWellFormed()).toBe(true)),
  )
})
