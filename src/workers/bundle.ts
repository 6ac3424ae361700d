/**
 * Many files in one, for a worker that wants nearly all of them: one request, and what pages repeat is there
 * once, which hosts that compress with gzip would send again for each page (its window is 32 kB, and the styles
 * of one page are 20).
 */
export interface Bundle {
  /** Text that stands in these files more than once. */
  readonly parts: readonly string[]
  /** Each file's text in order: as it is, or the number of a part. */
  readonly files: readonly (readonly [path: string, pieces: readonly (string | number)[]])[]
}

/** Where a bundle is, which of the kept files it holds, and what those repeat. */
export interface BundlePlan {
  /** Below the site's root. */
  readonly path: string
  readonly holds: RegExp
  /** Where text is cut into pieces that may stand elsewhere too. */
  readonly cut: RegExp
}

/** Pages repeat themselves by elements, data by the sentences in them; scripts hardly do. */
export const BUNDLES: readonly BundlePlan[] = [
  { path: 'kept/pages.json', holds: /(^|\/)$/, cut: /(?=<)/ },
  { path: 'kept/scripts.json', holds: /\.js$/, cut: /(?=<)/ },
  { path: 'kept/data.json', holds: /\.json$/, cut: /(?=")/ },
]

/** A shorter piece costs no less as a number among strings. */
const SHORTEST_PART = 40

/** The bundle of these files, the same for the same files in the same order. */
export function writeBundle(
  files: readonly (readonly [path: string, text: string])[],
  where: BundlePlan['cut'],
): Bundle {
  const cut = files.map(([path, text]) => [path, text.split(where)] as const)
  const seen = new Set<string>()
  const numbers = new Map<string, number>()
  for (const piece of cut.flatMap(([, pieces]) => pieces)) {
    if (seen.has(piece) && piece.length >= SHORTEST_PART && !numbers.has(piece))
      numbers.set(piece, numbers.size)
    seen.add(piece)
  }
  return {
    parts: [...numbers.keys()],
    files: cut.map(([path, pieces]) => [path, joined(pieces.map((piece) => numbers.get(piece) ?? piece))]),
  }
}

/** The text of a file of this bundle. */
export function textOf({ parts }: Bundle, pieces: readonly (string | number)[]): string {
  return pieces.map((piece) => (typeof piece === 'number' ? parts[piece] : piece)).join('')
}

/** With neighbouring strings made one. */
function joined(pieces: readonly (string | number)[]): readonly (string | number)[] {
  const done: (string | number)[] = []
  for (const piece of pieces) {
    const last = done.at(-1)
    if (typeof last === 'string' && typeof piece === 'string') done[done.length - 1] = last + piece
    else done.push(piece)
  }
  return done
}
