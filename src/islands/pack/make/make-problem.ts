import { packProblem } from '#messages/pack-problems.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'

/** What stands in the way of making a pack, in a sentence; no full stop at its end. */
export function makeProblem(fault: MakeFault): string {
  return isSaid(fault) ? fault.reason.said : packProblem(fault)
}

function isSaid(fault: MakeFault): fault is Extract<MakeFault, { readonly field: 'own' | 'rules' }> {
  return fault.field === 'own' || fault.field === 'rules'
}
