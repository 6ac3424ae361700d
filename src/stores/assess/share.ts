import { atom } from 'nanostores'
import { localDateOf } from '#domain/local-date.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { sharedOf } from '#domain/portfolio/shared.ts'
import { getDevice } from '#stores/device.ts'
import { passGate } from '#stores/guard/gate.ts'
import { readForOut } from '#stores/portfolio/read-for-out.ts'

/** Where sharing the portfolio with an assessor stands. */
export type SharingPortfolio =
  | {
      /** `gate`: what was found in it waits to be settled. */
      readonly kind: 'idle' | 'making' | 'gate' | 'nothing' | 'huge' | 'declined' | 'failed'
    }
  /** What may be personal data in the statement or beside it, which the gate of the entries does not see. */
  | { readonly kind: 'asking'; readonly found: readonly string[] }
  | { readonly kind: 'made'; readonly name: string; readonly entries: number; readonly isCopied?: boolean }

/** Where sharing the portfolio with an assessor stands. */
export const $sharing = atom<SharingPortfolio>({ kind: 'idle' })

/** Hands the person the chosen entries as a file for their assessor, once nothing in them is unsettled. */
export async function sharePortfolio(units: readonly LogUnit[], isAllowed = false): Promise<void> {
  $sharing.set({ kind: 'making' })
  try {
    const { portfolio, found } = await readForOut(units, isAllowed)
    if (portfolio.entries.length === 0) return $sharing.set({ kind: 'nothing' })
    if (found.length > 0) return $sharing.set({ kind: 'asking', found })
    const isFree = await passGate(portfolio.entries, () => void sharePortfolio(units))
    if (!isFree) return $sharing.set({ kind: 'gate' })
    const { PORTFOLIO_MAX_BYTES, PORTFOLIO_TYPE, writePortfolioFile } = await import(
      '#formats/portfolio-file.ts'
    )
    const { files, now } = getDevice()
    const madeAt = now()
    const bytes = await writePortfolioFile(sharedOf(portfolio, madeAt))
    if (bytes.length > PORTFOLIO_MAX_BYTES) return $sharing.set({ kind: 'huge' })
    const name = `due-credit-portfolio-${localDateOf(madeAt)}.json`
    const isTaken = await files.offer(name, PORTFOLIO_TYPE, bytes)
    $sharing.set(isTaken ? { kind: 'made', name, entries: portfolio.entries.length } : { kind: 'declined' })
  } catch (error) {
    $sharing.set({ kind: 'failed' })
    throw error
  }
}

/** Lets go of what was asked; nothing goes out. */
export function leaveSharing(): void {
  $sharing.set({ kind: 'idle' })
}

/** Puts a text for the message to the assessor on the clipboard. */
export async function copyLetter(text: string): Promise<void> {
  const sharing = $sharing.get()
  if (sharing.kind !== 'made') return
  const isCopied = await getDevice().passOn.copy(text)
  if ($sharing.get() === sharing) $sharing.set({ ...sharing, isCopied })
}
