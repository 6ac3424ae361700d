/** One figure of the table: what we measured, what it is held against, and what we aim for. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: Unit
  /** A peer, or ourselves with less to do, measured in the same run; null where there is none. */
  readonly against: { readonly what: string; readonly value: number } | null
  /** The value as a multiple of what it is held against. */
  readonly ratio: number | null
  /** At most this: of the ratio where `isRatio`, else of the value. */
  readonly aim: number | null
  readonly isRatio: boolean
  readonly met: boolean | null
}

/** What a figure counts. */
export type Unit = 'kB' | 'requests' | 'ms' | 'shift' | 'reviews' | 'loss'

/** What a row is made of besides its figure. */
export interface RowOptions {
  readonly against?: { readonly what: string; readonly value: number } | undefined
  /** At most this value. */
  readonly aim?: number | undefined
  /** At most this ratio. Where nothing was measured to hold it against, nothing is said. */
  readonly ratioAim?: number | undefined
}

/** A row of the table, with its ratio and whether its aim is met. */
export function row(
  name: string,
  measured: number,
  unit: Unit,
  { against, aim, ratioAim }: RowOptions = {},
): Row {
  const value = round(measured)
  const ratio = against && against.value > 0 ? round(measured / against.value) : null
  const isRatio = ratioAim !== undefined
  const wish = ratioAim ?? aim ?? null
  const held = isRatio ? ratio : value
  return {
    name,
    value,
    unit,
    against: against ? { what: against.what, value: round(against.value) } : null,
    ratio,
    aim: wish,
    isRatio,
    met: wish === null || held === null ? null : held <= wish,
  }
}

/** The middle of some figures; the upper one of two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The figure that so great a part of them does not pass: 0.95 for the slowest but one in twenty. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** All rows as lines for a terminal. */
export function asTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(({ name, value, unit, against, ratio, aim, isRatio, met }) => {
      const held = against ? `${ratio ?? '–'} × ${against.what} (${against.value})` : ''
      const wish = aim === null ? '' : `aim ${isRatio ? '× ' : ''}${aim}${metWords(met)}`
      return `${name.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(8)}  ${[held, wish].filter(Boolean).join(', ')}`.trimEnd()
    })
    .join('\n')
}

function metWords(met: boolean | null): string {
  return met === null ? ', not measured' : met ? ' met' : ' NOT MET'
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
