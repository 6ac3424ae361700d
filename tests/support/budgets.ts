/** What a first visit to a page of one kind may weigh, in kilobytes of 1,000 bytes as brotli sends them. */
export interface Budget {
  readonly kind: 'lesson' | 'concept' | 'flashcards' | 'quiz' | 'scenario'
  /** Paths of such pages, below the site's base. Of concepts only those whose measures one can try: most stands on them. */
  readonly pages: RegExp
  readonly allKb: number
  readonly scriptKb: number
  /** Promised for reading only; elsewhere what counts is bytes. */
  readonly requests?: number
}

/** The budgets of design and issue: tests hold them to the byte, `npm run bench` prints what is left. */
export const BUDGETS: readonly Budget[] = [
  { kind: 'lesson', pages: /^units\/[^/]+\/lesson\/$/, allKb: 32, scriptKb: 14, requests: 8 },
  {
    kind: 'concept',
    pages: /^concepts\/(calibration|customer-feedback|kpis)\/$/,
    allKb: 32,
    scriptKb: 14,
    requests: 8,
  },
  { kind: 'flashcards', pages: /^flashcards\/$/, allKb: 38, scriptKb: 26 },
  { kind: 'quiz', pages: /^quizzes\/(?!set|history|certainty)[^/]+\/$/, allKb: 34, scriptKb: 18 },
  { kind: 'scenario', pages: /^scenarios\/[^/]+\/$/, allKb: 34, scriptKb: 18 },
]

/** Our own promise for Today, the log, packs and for the pages round the flashcards, which nothing else weighs. */
export const ALSO_WEIGHED: readonly (Omit<Budget, 'kind'> & { readonly kind: string })[] = [
  { kind: 'Today', pages: /^$/, allKb: 38, scriptKb: 18 },
  { kind: 'log', pages: /^log\/$/, allKb: 66, scriptKb: 43 },
  { kind: 'form of the log', pages: /^log\/entry\/$/, allKb: 75, scriptKb: 53 },
  { kind: 'portfolio', pages: /^log\/portfolio\/$/, allKb: 67, scriptKb: 46 },
  { kind: 'import into the log', pages: /^log\/import\/$/, allKb: 36, scriptKb: 16 },
  { kind: 'matrix and plan', pages: /^log\/(matrix|plan)\/$/, allKb: 63, scriptKb: 43 },
  { kind: 'pack as its learner opens it', pages: /^packs\/open\/$/, allKb: 38, scriptKb: 16 },
  { kind: 'page round the flashcards', pages: /^flashcards\/[^/]+\/$/, allKb: 34, scriptKb: 18 },
  { kind: 'list of packs', pages: /^packs\/$/, allKb: 75, scriptKb: 56 },
  { kind: 'gradebook', pages: /^packs\/gradebook\/$/, allKb: 84, scriptKb: 63 },
  /** With everything there is to choose, which is fetched beside the scripts. */
  { kind: 'pack being made', pages: /^packs\/make\/$/, allKb: 96, scriptKb: 44 },
  { kind: 'pack to hand out', pages: /^packs\/make\/share\/$/, allKb: 70, scriptKb: 51 },
  { kind: 'pack opened', pages: /^packs\/open\/$/, allKb: 38, scriptKb: 18 },
]
