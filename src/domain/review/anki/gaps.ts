/** A sentence of Anki with gaps, as one card of it asks: one gap is open, the others are filled. */
export interface AskedGap {
  readonly front: string
  readonly back: string
}

/** More gaps within gaps than this are no sentence. */
const DEPTH_MAX = 8

interface Open {
  readonly number: number
  readonly before: string
}

/**
 * What the card of one gap asks (`number` from 1): `{{c1::answer::hint}}` with its hint, or `[…]`, for each gap of
 * that number, and what fills them. Nothing where the text has no such gap.
 */
export function askedGap(text: string, number: number): AskedGap | undefined {
  const answers: string[] = []
  const open: Open[] = []
  let said = ''
  let at = 0
  for (const sign of text.matchAll(/\{\{c(\d{1,3})::|\}\}/gi)) {
    said += text.slice(at, sign.index)
    at = sign.index + sign[0].length
    if (sign[1] !== undefined) {
      if (open.length >= DEPTH_MAX) return undefined
      open.push({ number: Number(sign[1]), before: said })
      said = ''
      continue
    }
    const gap = open.pop()
    if (!gap) {
      said += sign[0]
      continue
    }
    const [answer = '', hint = ''] = parted(said)
    if (gap.number === number) answers.push(answer)
    said = gap.before + (gap.number === number ? `[${hint || '…'}]` : answer)
  }
  for (const gap of open.reverse()) said = gap.before + said
  said += text.slice(at)
  return answers.length === 0 ? undefined : { front: said, back: [...new Set(answers)].join('; ') }
}

/** The numbers of the gaps in a text, from 1, each once, as they stand in it: as many cards it makes. */
export function gapNumbers(text: string): readonly number[] {
  const numbers = [...text.matchAll(/\{\{c(\d{1,3})::/gi)].map(([, number]) => Number(number))
  return [...new Set(numbers.filter((number) => number > 0))]
}

function parted(inner: string): readonly string[] {
  const at = inner.indexOf('::')
  return at < 0 ? [inner] : [inner.slice(0, at), inner.slice(at + 2)]
}
