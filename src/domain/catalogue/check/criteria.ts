import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Problem } from '#domain/catalogue/problem.ts'

/** A centre’s number says something, stands once with each marking point, and took no quotation marks along. */
export function checkCriteria({ criteria }: Draft): readonly Problem[] {
  return criteria.flatMap(({ spot, value: { point, ref } }, index): readonly Problem[] => {
    const at = inside(spot, 'ref')
    const owner = `criterion ${ref}`
    const isTwice = criteria.slice(0, index).some(({ value }) => value.point === point && value.ref === ref)
    return [
      ...(ref.trim() === '' ? [error(at, { kind: 'empty-field', owner: 'criterion', field: 'ref' })] : []),
      ...(isTwice ? [error(inside(spot, 'point'), { kind: 'asked-again', owner, id: point })] : []),
      // Writing programs make marks curly, and YAML then takes them for part of the number.
      ...(/[“”‘’]/.test(ref)
        ? [
            error(at, {
              kind: 'wrong-type',
              owner,
              field: 'ref',
              want: 'in straight quotation marks',
              got: 'in curly ones',
            }),
          ]
        : []),
    ]
  })
}
