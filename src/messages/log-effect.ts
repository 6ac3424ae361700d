import type { Effect, Share } from '#domain/log/effect.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0, signDisplay: 'exceptZero' })

/** What a before and an after come to, and whether it could be chance. */
export function effectText(effect: Effect): string {
  if (effect.kind === 'figure') {
    const { before, after, unit } = effect
    return `${[fine.format(before), unit].filter(Boolean).join(' ')} before, ${fine.format(after)} after. Averages say nothing of chance: give how far single figures lie apart, if you know it.`
  }
  const { before, after, rise, interval, couldBeChance } = effect
  const ends = `${points(interval.low)} to ${points(interval.high)}`
  const chance = couldBeChance
    ? 'so it could be chance. More answers would tell'
    : 'so it is hardly chance. What caused it is another question'
  return `${shareText(before)} before, ${shareText(after)} after: ${points(rise)} points. With so many answers anything from ${ends} is likely (95 % interval), ${chance}.`
}

/** “72 % (36 of 50)”. */
function shareText({ some, all }: Share): string {
  return `${whole.format((100 * some) / all)} % (${whole.format(some)} of ${whole.format(all)})`
}

/** “+9”, with a minus sign that is one. */
function points(share: number): string {
  return signed.format(100 * share).replace('-', '−')
}
