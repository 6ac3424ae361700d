import { atom } from 'nanostores'
import type { LogUnit } from '#domain/log/log-unit.ts'
import type { Paper } from '#domain/portfolio/paper.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { getDevice } from '#stores/device.ts'
import { passGate } from '#stores/guard/gate.ts'
import type { FileWay } from './make-file.ts'
import { readForOut } from './read-for-out.ts'

/** The ways out of this page. */
export type Way = 'print' | FileWay

/** Where taking a portfolio away stands. */
export type Sharing =
  | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' }
  | { readonly kind: 'made'; readonly name: string; readonly entries: number }
  /** What may be personal data in the statement or beside it, which the gate of the entries does not see. */
  | { readonly kind: 'asking'; readonly way: Way; readonly found: readonly string[] }

/** The way out that was asked for last. */
export const $sharing = atom<Sharing>({ kind: 'idle' })

/** A portfolio that may be printed as it is: it came through the gate. */
export interface Printable {
  readonly paper: Paper
  /** What it was made of: what has changed since is to come through the gate again. */
  readonly of: string
  readonly fileName: string
}

/** What goes to the printer; nothing before the gate let it through. */
export const $printable = atom<Printable | undefined>()

/** Makes a portfolio as it is chosen now into a file, or into paper; the guard’s gate comes first. */
export async function takeAway(way: Way, units: readonly LogUnit[], isAllowed = false): Promise<void> {
  $sharing.set({ kind: 'making' })
  $printable.set(undefined)
  try {
    const { portfolio, found } = await readForOut(units, isAllowed)
    if (found.length > 0) return $sharing.set({ kind: 'asking', way, found })
    if (!(await passGate(portfolio.entries, () => void takeAway(way, units))))
      return $sharing.set({ kind: 'idle' })
    if (way === 'print') return await toPrint(portfolio)
    const { makeFile } = await import('./make-file.ts')
    const { name, type, bytes } = await makeFile(way, fileNameOf(portfolio), portfolio, getDevice().now())
    const isTaken = await getDevice().files.offer(name, type, bytes)
    $sharing.set(isTaken ? { kind: 'made', name, entries: portfolio.entries.length } : { kind: 'declined' })
  } catch (error) {
    // What writes the file is loaded only now, and may be out of reach.
    $sharing.set({ kind: 'failed' })
    throw error
  }
}

/** Lets go of what was asked; nothing goes out. */
export function leaveSharing(): void {
  $sharing.set({ kind: 'idle' })
}

/** Tells one portfolio from another: texts, choice, statement and who. */
export function contentOf({ entries, who, units, criteria, statement }: Portfolio): string {
  const marks = [...units, ...criteria].map(({ id }) => id)
  return JSON.stringify([entries.map(({ head }) => head.fact), who, marks, statement])
}

/** `due-credit-portfolio-2026-11-22`, before the dot. */
export function fileNameOf({ madeOn }: Portfolio): string {
  return `due-credit-portfolio-${madeOn}`
}

/** A portfolio in words, for who looks at it here. */
export async function readPaper(portfolio: Portfolio): Promise<Paper> {
  const { paperOf } = await import('#messages/portfolio-paper.ts')
  return paperOf(portfolio)
}

async function toPrint(portfolio: Portfolio): Promise<void> {
  $printable.set({
    paper: await readPaper(portfolio),
    of: contentOf(portfolio),
    fileName: fileNameOf(portfolio),
  })
  $sharing.set({ kind: 'idle' })
}
