import type { ModelId } from '#domain/catalogue/model.ts'

/** What a hand draws round the stages of a model. Places are hundredths of the drawing, which stretches; words do not. */
export interface Lines {
  readonly ink: readonly string[]
  readonly pencil?: readonly string[]
  /** Arrowheads: across, down, and the degrees they are turned by from pointing right. */
  readonly heads?: readonly Head[]
  readonly pencilHeads?: readonly Head[]
  /** Where the model’s notes stand, in their order, and from where they run. */
  readonly notes?: readonly Note[]
  /** Question marks, in pencil. */
  readonly doubts?: readonly (readonly [across: number, down: number])[]
  /** Drawn beside each stage of a sentence, as high as its row. */
  readonly rows?: readonly string[]
  /** A knot that nobody can untie, as high as a line and a half. */
  readonly knot?: string
}

type Head = readonly [across: number, down: number, turned: number]
type Note = readonly [across: number, down: number, from: 'start' | 'middle' | 'end']

/** Circles as a hand draws them: no two alike, none quite closed. In pixels round their middle. */
export const RINGS = [
  'M9-20C-4-25-19-18-22-4-24 12-12 22 2 22 15 22 23 11 22-1 21-13 12-21-3-22.5',
  'M-6 21C-19 17-24 5-21-7-17-19-4-24 9-20 20-16 24-4 21 7 18 18 6 23-9 19.5',
  'M-20 8C-25-6-17-20-2-22 12-23 22-14 22 0 22 13 12 23-1 22-14 21-22 12-20.5-2',
] as const

/** An arrowhead in pixels, pointing right. */
export const HEAD = 'M-5-6.4C-2-3.6 1.5-1.2 5.5.2 1.6 1.4-1.6 3.6-4.4 6.6'

/** The lines of each drawing. Where its stages stand is in `styles/model-spots.css`. */
export const LINES: Readonly<Record<ModelId, Lines>> = {
  heat: {
    ink: [
      'M1 9.2C6 9.2 8 11.8 11 14.3 19 21 27 27.7 36 34.4S53 47.9 61 55.4 78 69.7 86 73.9C91 76.4 95 76.4 99 76.4',
    ],
    pencil: [
      'M4 9.5C9 7.6 13 3.4 19 4.6S28 12.4 34 12.4 43 2.6 50 2.8 59 12.8 66 12.4 75 1.8 83 2 92 5.6 99 3',
    ],
    notes: [
      [0, 1, 'start'],
      [0, 82, 'start'],
      [100, 20, 'end'],
      [100, 26.6, 'end'],
    ],
  },
  kolb: {
    ink: [
      'M20 26C29 19.4 39 17 51 17.2 64 17.5 73 20.2 80 26 88.6 33 92.4 41 92.2 51 91.9 60.6 88 67.8 80 74 71 81 61 84.2 49 84 37 83.7 28 80.6 20 74 11.5 67 7.6 59 7.8 49.4 8 40.6 12 32.6 20 26',
    ],
    pencil: ['M21 28.5C31 22.6 41 20.8 51 21 64 21.3 74 26.5 80 32.5 84.5 37 87 43 87.2 50'],
    heads: [
      [50.5, 17.2, 0],
      [92.2, 50.5, 90],
      [49.5, 84, 180],
      [7.8, 49.5, 270],
    ],
    notes: [
      [50, 49, 'middle'],
      [50, 55, 'middle'],
    ],
  },
  gibbs: {
    ink: [
      'M52 10C67 10 79 16 83 29',
      'M85 47C86.4 51 86.2 55 84 61',
      'M80.5 80C75 85.4 66 87.6 54 85',
      'M46 85C34 87.8 25 85.2 19 80',
      'M16 61C13.6 56 13.4 51.6 14.8 47',
    ],
    pencil: ['M17.5 27C21 16.4 33 10.2 47 9.8'],
    heads: [
      [70.6, 14.2, 28],
      [85.8, 52.2, 88],
      [68.5, 86, 172],
      [31, 86, 192],
      [13.9, 51.6, 272],
    ],
    pencilHeads: [[30, 13.6, 330]],
    notes: [
      [50, 49, 'middle'],
      [1, 6, 'start'],
    ],
  },
  grow: {
    ink: ['M13.5 26C17 6 31 4 36.5 25', 'M38.5 24C43 4.6 57 5.4 61.5 25', 'M63.5 26C69 5 82 4.6 86.5 24'],
    pencil: ['M36 68C31 83 19 82 14 68', 'M61.5 68C56 82 44 83.4 39 68', 'M86 68C81 83.6 69 82 64 68'],
    heads: [
      [24.6, 9.8, 358],
      [50.2, 9.8, 3],
      [75.4, 9.2, 359],
    ],
    pencilHeads: [
      [25, 79, 181],
      [50, 79.2, 178],
      [75, 79.4, 182],
    ],
    notes: [[50, 98, 'middle']],
  },
  smart: {
    ink: [],
    knot: 'M8 20C14 6 34 4 38 16 42 28 16 36 9 26 3 17 26 8 33 20 39 32 18 42 13 32 8 22 30 14 35 27 38 38 24 46 22 58',
    rows: [
      'M50 20C20 52 88 62 46 76 26 84 60 92 50 100',
      'M50 20C34 56 68 64 46 78 38 86 54 94 50 100',
      'M50 20C42 58 58 66 48 80 46 88 52 94 50 100',
      'M50 20C49 50 51 70 50 100',
      '',
    ],
  },
  sbi: {
    ink: [],
    rows: [
      'M8 4C60 3 62 14 56 28 50 42 58 49 92 50.5 58 51 48 60 56 74 64 88 58 97 10 96',
      'M10 4C56 4 64 16 57 30 51 43 60 49 92 49.5 60 51 49 58 55 73 62 86 60 96 8 97',
      'M8 3C62 4 60 16 55 29 51 42 58 50 92 50 57 51 50 61 57 74 62 87 58 96 12 97',
    ],
  },
  kirkpatrick: {
    ink: [
      'M2 84.2C9 83 16 84.8 23.4 83.6 23 81.4 23.7 79.6 23.4 77.6',
      'M26.6 66C33 64.9 41 66.4 48 65.4 47.6 63 48.3 61.6 48 59.6',
      'M51 47.8C58 46.7 65 48.6 72.6 47.4 72.2 45 72.9 43.6 72.6 41.6',
      'M75.6 29.8C83 28.8 91 30.4 98.4 29.2',
    ],
    notes: [
      [0, 8, 'start'],
      [0, 15, 'start'],
    ],
    doubts: [
      [24, 72],
      [48.4, 54],
      [73, 36],
    ],
  },
  pdca: {
    ink: [
      'M52 16C69 16 82 27 85 44',
      'M84.6 64.5C82 75.4 70 82.4 54 82.6',
      'M46 82.6C31 82.2 18 75.4 15.6 64.5',
      'M15 45C17 28 31 16.6 48 16',
      'M27.4 37.4C42 36.4 58 37.8 73 36.6 73.6 45 72.6 54 73.2 63 58 62.2 43 63.8 27 62.6 26.6 54 27.8 45 27 36.2',
    ],
    pencil: ['M10 43C10.6 22 28 5.4 51 5.2 66 5.2 78 11 84.4 20.6'],
    heads: [
      [74.6, 22.6, 38],
      [75, 77, 142],
      [24.6, 76.6, 218],
      [25.6, 23, 320],
    ],
    pencilHeads: [[84.6, 21, 56]],
    notes: [
      [50, 46, 'middle'],
      [50, 52.6, 'middle'],
      [50, 59.2, 'middle'],
    ],
  },
}
