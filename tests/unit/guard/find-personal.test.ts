import { describe, expect, test } from 'vitest'
import { findPersonal } from '#domain/guard/find-personal.ts'
import { HARMLESS, PERSONAL } from './samples.ts'

const NONE = { names: [] }

describe.each(Object.entries(PERSONAL))('of the kind %s', (kind, samples) => {
  test.each(samples)('%s', (text, said) => {
    const found = findPersonal(text, NONE)
    expect(found.map((one) => [one.kind, one.text])).toContainEqual([kind, said])
  })
})

test.each(HARMLESS)('nothing is found in: %s', (text) => {
  expect(findPersonal(text, NONE)).toEqual([])
})
