interface Props {
  /** True where a module is dark, row by row. */
  readonly modules: readonly (readonly boolean[])[]
  readonly label: string
}

/** The standard asks for four modules of white on every side. */
const QUIET = 4

/** A QR code, black on white whatever the paper is, because many readers take it no other way. */
export function QrCode({ modules, label }: Props) {
  const size = modules.length + 2 * QUIET
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect class="qr_paper" width={size} height={size} />
      <path class="qr_ink" d={pathOf(modules)} />
    </svg>
  )
}

/** One oblong for each run of dark modules in a row. */
function pathOf(modules: Props['modules']): string {
  return modules.flatMap((row, y) => runsOf(row).map(([x, length]) => oblong(x, y, length))).join('')
}

function oblong(x: number, y: number, length: number): string {
  return `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`
}

function runsOf(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: (readonly [number, number])[] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    runs.push([start, x - start + 1])
  }
  return runs
}
