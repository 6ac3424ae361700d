import { address } from '#messages/address.ts'

/** One stage of a drawn model: what stands in its circle, its name in one line or two, and its paragraph. */
export interface Stage {
  readonly mark: string
  readonly name: readonly [string, string?]
  readonly anchor: string
}

/** HEAT: four moves from hot to calm. */
export const heat = [
  { mark: 'H', name: ['Hear'], anchor: 'hear' },
  { mark: 'E', name: ['Empathise'], anchor: 'empathise' },
  { mark: 'A', name: ['Apologise'], anchor: 'apologise' },
  { mark: 'T', name: ['Take action'], anchor: 'take-action' },
] as const satisfies readonly Stage[]

/** Kolb’s cycle, from the experience on. */
export const kolb = [
  { mark: 'CE', name: ['Concrete', 'experience'], anchor: 'concrete-experience' },
  { mark: 'RO', name: ['Reflective', 'observation'], anchor: 'reflective-observation' },
  { mark: 'AC', name: ['Abstract', 'conceptualisation'], anchor: 'abstract-conceptualisation' },
  { mark: 'AE', name: ['Active', 'experimentation'], anchor: 'active-experimentation' },
] as const satisfies readonly Stage[]

/** The pages whose paragraphs the stages link to. */
export const modelPage = { heat: address.concept('complaint-handling'), kolb: address.concept('kolb') }

const anchors = new Map<string, string>(
  [...heat, ...kolb].map((stage) => [stage.name.join(' ').toLowerCase(), stage.anchor]),
)

/** The anchor of a paragraph that opens with a stage’s name in bold; nothing for any other paragraph. */
export function stageAnchor(html: string): string | undefined {
  const opening = /^\s*<strong>([^<]+?)[.:]?<\/strong>/.exec(html)?.[1]
  return opening === undefined ? undefined : anchors.get(opening.toLowerCase())
}
