/** What a floor is allowed: other floors, and packages by name (`node:*` for all of a kind). */
export interface Floor {
  readonly floors: readonly FloorName[]
  readonly packages: readonly string[]
  /** Endings of its files, for the probes that hold Biome to this table. */
  readonly endings: readonly ('ts' | 'tsx' | 'astro')[]
}

/** Folders of `src/`, from the ground up. */
export type FloorName =
  | 'domain'
  | 'formats'
  | 'device'
  | 'messages'
  | 'stores'
  | 'islands'
  | 'catalogue'
  | 'components'
  | 'layouts'
  | 'pages'
  | 'workers'
  | 'styles'

const READ: readonly FloorName[] = [
  'catalogue',
  'islands',
  'messages',
  'domain',
  'components',
  'layouts',
  'styles',
]

/** Who may import whom: the table of `docs/architecture.md` as data. A floor may always import itself. */
export const FLOORS: Readonly<Record<FloorName, Floor>> = {
  domain: { floors: [], packages: ['ts-fsrs', 'zod/mini'], endings: ['ts'] },
  formats: {
    floors: ['domain'],
    packages: [
      'papaparse',
      'docx',
      'zod/mini',
      'fflate',
      'fzstd',
      'sql.js',
      'gift-pegjs',
      'age-encryption',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
    ],
    endings: ['ts'],
  },
  device: { floors: ['domain'], packages: ['idb'], endings: ['ts'] },
  messages: { floors: ['domain'], packages: [], endings: ['ts'] },
  stores: {
    floors: ['domain', 'formats', 'device', 'messages'],
    packages: ['nanostores', 'minisearch', 'uqr', 'sql.js/dist/*'],
    endings: ['ts'],
  },
  islands: {
    floors: ['stores', 'messages', 'domain'],
    packages: ['preact', 'preact/hooks', 'nanostores', '@nanostores/preact'],
    endings: ['ts', 'tsx'],
  },
  catalogue: {
    floors: ['domain', 'messages'],
    packages: ['astro:content', 'yaml', 'minisearch', 'syllable', 'vite', 'node:*'],
    endings: ['ts'],
  },
  components: { floors: READ, packages: ['astro:content', 'astro', 'astro/types'], endings: ['astro', 'ts'] },
  layouts: {
    floors: READ,
    packages: ['astro:content', 'astro', 'astro/types', 'node:*'],
    endings: ['astro', 'ts'],
  },
  pages: {
    floors: READ,
    packages: ['astro:content', 'astro', 'astro/types', 'astro/loaders', 'node:*'],
    endings: ['astro', 'ts'],
  },
  workers: {
    floors: ['domain', 'formats', 'device'],
    packages: ['astro', 'vite', 'minisearch', 'node:*'],
    endings: ['ts'],
  },
  styles: { floors: [], packages: [], endings: [] },
}

/** Arrows that only some files of a floor may draw. */
export const EXCEPTIONS: readonly {
  readonly file: string
  readonly imports: RegExp
  readonly why: string
}[] = [
  { file: 'src/device/scripts.ts', imports: /^#workers\//, why: 'it alone names the workers' },
  {
    file: 'src/catalogue/anki-packs.ts',
    imports: /^#formats\/anki\//,
    why: 'files of the site that are written for another program',
  },
]

/** Files that a floor may not import though it may import their floor. */
export const REFUSALS: readonly {
  readonly floor: FloorName
  readonly imports: RegExp
  readonly why: string
}[] = [
  {
    floor: 'workers',
    imports: /^#device\/scripts\.ts$/,
    why: 'it names the workers, so they would import themselves',
  },
]

/** Files of a floor that others must leave alone: one idea, one place. */
export const ONE_PLACE: readonly {
  readonly imports: RegExp
  readonly files: number
  readonly why: string
}[] = [{ imports: /^ts-fsrs$/, files: 1, why: 'the memory model is used in one file' }]
