import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { readRevealCode } from '#domain/pack/reveal-code.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { RevealProblem } from './doing.ts'

/** What a pack’s reveal code opens: its own items whole. Total on any text. */
export async function openReveal(
  { key, own = [] }: PackBody,
  typed: string,
): Promise<Result<readonly OwnItem[], RevealProblem>> {
  const code = readRevealCode(typed)
  if (code === undefined || key?.kind !== 'code') return fail('no-code')
  const seal = await import('#formats/seal.ts').catch(() => undefined)
  if (!seal) return fail('unreachable')
  const opened = await seal.openKey(key.sealed, code)
  if (!opened.ok) return fail(opened.problem.kind)
  const asked = new Set(own.map(idOfOwn))
  const keys = opened.value.filter((one) => asked.has(idOfOwn(one)) && hasKey(one))
  return keys.length > 0 ? ok(keys) : fail('unreadable')
}
