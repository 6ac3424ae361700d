/** A page that is hard to read, or leaves out what a page owes its reader. `owner` names the page or what stands on it. */
export type PageTrouble =
  | { readonly kind: 'long-heading'; readonly owner: string; readonly words: number; readonly max: number }
  | { readonly kind: 'long-sentences'; readonly owner: string; readonly mean: number; readonly max: number }
  | { readonly kind: 'reading-age'; readonly owner: string; readonly years: number; readonly max: number }
  | { readonly kind: 'american-spelling'; readonly word: string; readonly british: string }
  | { readonly kind: 'list-first'; readonly owner: string; readonly items: number }
  | { readonly kind: 'refuted-twice'; readonly owner: string; readonly id: string }
  | { readonly kind: 'asked-once'; readonly owner: string; readonly times: number }
  | { readonly kind: 'elsewhere-asked'; readonly owner: string; readonly id: string }
  | { readonly kind: 'many-whys'; readonly owner: string; readonly whys: number; readonly max: number }

/** A ready pack that asks for the same thing twice. */
export type PackTrouble = { readonly kind: 'asked-again'; readonly owner: string; readonly id: string }

/** What is still to be written before content is whole. It stops nothing: a unit can be looked at half-way. */
export type UnfinishedTrouble =
  | { readonly kind: 'no-section-of'; readonly owner: string }
  | { readonly kind: 'no-card-of'; readonly owner: string; readonly use?: string }
  | { readonly kind: 'not-refuted'; readonly owner: string }
  | { readonly kind: 'refutation-short'; readonly owner: string }
  | { readonly kind: 'few-guesses'; readonly owner: string; readonly guesses: number }
  | { readonly kind: 'page-lacks'; readonly owner: string; readonly what: string }
