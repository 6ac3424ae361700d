import { checkSize, repeatedIds } from '#domain/catalogue/alike.ts'
import type { Draft, Drafted, PageDraft } from '#domain/catalogue/draft.ts'
import { DRAWINGS, type Drawing, isModelId } from '#domain/catalogue/model.ts'
import type { ModelDraft } from '#domain/catalogue/model-schema.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, nameOf, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { checkLength } from './words.ts'

/**
 * A model fits its drawing: as many stages and notes as that has room for, each stage with a question and short words.
 * It stands in the file once. On no page a model, or a measure, stands twice.
 */
export function checkModels(draft: Draft): readonly Problem[] {
  return [
    ...repeatedModels(draft.models),
    ...draft.models.flatMap(checkModel),
    ...draft.pages.flatMap(drawnTwice),
  ]
}

/** A mark of more characters does not fit its circle. */
const MARK_MAX_LENGTH = 2

function repeatedModels(models: Draft['models']): readonly Problem[] {
  return models.flatMap(({ spot, value }, index): readonly Problem[] => {
    const first = models.findIndex((other) => other.value.id === value.id)
    const earlier = first < index ? models[first] : undefined
    if (earlier === undefined) return []
    const owner = `model ${value.id}`
    const trouble = { kind: 'duplicate-id', owner, id: value.id, first: inside(earlier.spot, 'id') } as const
    return [error(inside(spot, 'id'), trouble)]
  })
}

/** The stages of a model, and the fields of a measure, have ids on its page. */
function drawnTwice({ tags }: PageDraft): readonly Problem[] {
  const firsts = new Map<string, Spot>()
  return tags.flatMap(({ name, attributes }): readonly Problem[] => {
    const of = name === 'Model' || name === 'Measure' ? attributes.get('of') : undefined
    if (of === undefined) return []
    const first = firsts.get(`${name} ${of.value}`)
    firsts.set(`${name} ${of.value}`, first ?? of.spot)
    return first === undefined
      ? []
      : [error(of.spot, { kind: 'duplicate-id', owner: `<${name}>`, id: of.value, first })]
  })
}

function checkModel({ spot, value }: Drafted<ModelDraft>): readonly Problem[] {
  const owner = `model ${value.id}`
  if (!isModelId(value.id)) {
    const allowed = Object.keys(DRAWINGS)
    const near = nearest(value.id, allowed)
    const trouble = { kind: 'not-one-of', owner, field: 'id', got: `“${value.id}”`, allowed } as const
    return [error(inside(spot, 'id'), { ...trouble, ...(near === undefined ? {} : { nearest: near }) })]
  }
  const drawing: Drawing = DRAWINGS[value.id]
  const { stages, notes } = drawing
  return [
    ...checkLength(inside(spot, 'label'), owner, 'label', value.label, { min: 3, max: 14 }),
    ...checkLength(inside(spot, 'caption'), owner, 'caption', value.caption, { min: 6, max: 45 }),
    ...checkSize(inside(spot, 'notes'), owner, 'notes', value.notes.length, notes, notes),
    ...checkSize(inside(spot, 'stages'), owner, 'stages', value.stages.length, stages, stages),
    ...repeatedIds(inside(spot, 'stages'), owner, 'stage', value.stages),
    ...value.stages.flatMap((stage, index) =>
      checkStage(inside(spot, 'stages', index), `stage ${stage.id} of ${owner}`, stage, drawing),
    ),
  ]
}

function checkStage(
  spot: Spot,
  owner: Owner,
  { mark, name, part, ask, says }: ModelDraft['stages'][number],
  { isSentence = false }: Drawing,
): readonly Problem[] {
  return [
    ...(mark.length > MARK_MAX_LENGTH
      ? [error(inside(spot, 'mark'), { kind: 'long-mark', owner, mark })]
      : []),
    ...checkLength(inside(spot, 'name'), owner, 'name', name, { max: 2 }),
    ...checkLength(inside(spot, 'ask'), owner, 'ask', ask, { min: 3, max: 16 }),
    ...(ask.endsWith('?') ? [] : [error(inside(spot, 'ask'), { kind: 'asks-nothing', owner, got: ask })]),
    ...checkLength(inside(spot, 'says'), owner, 'says', says, { min: 3, max: 30 }),
    ...(isSentence && part === undefined
      ? [error(spot, { kind: 'missing-field', owner, field: 'part' })]
      : []),
    ...(!isSentence && part !== undefined
      ? [error(nameOf(spot, 'part'), { kind: 'unknown-field', owner, field: 'part', allowed: UNDRAWN })]
      : []),
    ...(part === undefined
      ? []
      : checkLength(inside(spot, 'part'), owner, 'part', part, { min: 2, max: 12 })),
  ]
}

const UNDRAWN = ['id', 'mark', 'name', 'ask', 'says']
