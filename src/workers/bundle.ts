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

/** Where bundles are, below the site's root, and which of the kept files each holds. */
export const BUNDLES: readonly { readonly path: string; readonly holds: RegExp }[] = [
  { path: 'kept/pages.json', holds: /(^|\/)$/ },
  { path: 'kept/scripts.json', holds: /\.js$/ },
  { path: 'kept/data.json', holds: /\.json$/ },
]

/** Pages repeat themselves by elements: text is cut before each tag. */
const CUT = /(?=<)/

/** A shorter piece costs no less as a number among strings. */
const SHORTEST_PART = 40

/** The bundle of these files, the same for the same files in the same order. */
export function writeBundle(files: readonly (readonly [path: string, text: string])[]): Bundle {
  const cut = files.map(([path, text]) => [path, text.split(CUT)] as const)
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
