import { describe, expect, it } from 'vitest'
import { parsePause } from '#domain/review/parse-pause.ts'
import { refusedWords } from '#messages/review-settings.ts'

const TODAY = '2026-11-22'
const paused = (from: string, to: string) => parsePause({ from, to }, TODAY)

describe('a pause that is typed', () => {
  it.each([
    ['24 12 2026', '2 Jan 2027', '2026-12-24', '2027-01-02'],
    ['22/11/2026', '22.11.26', '2026-11-22', '2026-11-22'],
    ['1 11 2026', '22 11 2026', '2026-11-01', '2026-11-22'],
  ])('from “%s” to “%s” is kept as days', (typedFrom, typedTo, from, to) => {
    expect(paused(typedFrom, typedTo)).toEqual({ ok: true, value: { from, to } })
  })

  it.each([
    ['', '', 'none', 'from'],
    ['24 12 2026', '', 'none', 'to'],
    ['soon', '24 12 2026', 'none', 'from'],
    ['31 2 2027', '1 3 2027', 'none', 'from'],
    ['9'.repeat(40), '24 12 2026', 'none', 'from'],
    ['24 12 2026', '23 12 2026', 'backwards', 'to'],
    ['1 11 2026', '21 11 2026', 'over', 'to'],
    ['24 12 1926', '24 12 2026', 'over', 'from'],
    ['24 12 2026', '24 12 2036', 'far', 'to'],
    ['24 12 2036', '25 12 2036', 'far', 'to'],
  ])('from “%s” to “%s” is refused as %s, at its day %s, with a sentence', (from, to, kind, day) => {
    const parsed = paused(from, to)
    expect(parsed).toEqual({ ok: false, problem: { kind, day } })
    if (!parsed.ok) expect(refusedWords.pause[parsed.problem.kind]).toMatch(/\.$/)
  })
})
