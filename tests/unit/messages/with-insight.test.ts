import { expect, test } from 'vitest'
import { logThisAddress, withInsight } from '#messages/log-this.ts'

const form = logThisAddress({ type: 'resource', title: 'Why?' })

test('an address of the form takes along what one wrote, to the letter', () => {
  const address = withInsight(form, ' Ask & listen #1,\nthen “act” ')
  expect(new URLSearchParams(address.split('#')[1]).get('insight')).toBe('Ask & listen #1,\nthen “act”')
})

test('an address of the form stays as it is where nothing was written', () => {
  expect(withInsight(form, ' \n')).toBe(form)
})
