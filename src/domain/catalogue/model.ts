import type { Id } from '#domain/id.ts'

/** Room in each drawing: how many stages it shows, how many words are written into it, and what else it is made of. */
export const DRAWINGS = {
  heat: { stages: 4, notes: 4 },
  kolb: { stages: 4, notes: 2 },
  gibbs: { stages: 6, notes: 2 },
  grow: { stages: 4, notes: 1 },
  /** One sentence, of which each stage writes a part. */
  smart: { stages: 5, notes: 1, isSentence: true },
  sbi: { stages: 3, notes: 0, isSentence: true },
  kirkpatrick: { stages: 4, notes: 2 },
  pdca: { stages: 4, notes: 3 },
} as const satisfies Readonly<Record<string, Drawing>>

/** The name of a drawn model, as a page writes it in `<Model of="…" />`. */
export type ModelId = keyof typeof DRAWINGS

/** Whether there is a drawing of that name. */
export function isModelId(id: string): id is ModelId {
  return Object.hasOwn(DRAWINGS, id)
}

/** What a drawing has room for. */
export interface Drawing {
  readonly stages: number
  readonly notes: number
  readonly isSentence?: boolean
}

/** A model as it is drawn: a picture of stages, each with its question and one example. */
export interface Model {
  readonly id: ModelId
  /** What the drawing is, for who does not see it. */
  readonly label: string
  readonly caption: string
  /** Words written into the drawing, in its order. */
  readonly notes: readonly string[]
  readonly stages: readonly Stage[]
}

/** One stage of a model. Its id is unique among its model’s only. */
export interface Stage {
  readonly id: Id
  /** What stands in its circle: a letter or two, or a digit. */
  readonly mark: string
  readonly name: string
  /** The part it writes of the sentence its model draws. */
  readonly part?: string
  /** The question that the stage asks. */
  readonly ask: string
  /** One line somebody at Tidewell Home says or writes there. */
  readonly says: string
}

/** Where on a page the paragraph about a stage stands, when there is one. */
export function stageAnchor(model: ModelId, stage: Id): string {
  return `${model}-${stage}`
}
