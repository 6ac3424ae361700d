/** A flashcard of a kind of its own that cannot be asked or graded. `owner` names what it is about. */
export type CardTrouble =
  /** A cloze has one hole. */
  | { readonly kind: 'hole-count'; readonly owner: string; readonly count: number }
  /** Only a cloze has a hole, and a sum has slots: any other kind would show the braces, and the answer in them. */
  | { readonly kind: 'hole-not-asked'; readonly owner: string; readonly braced: string }
  /** What is left out can be told from the grammar alone. */
  | { readonly kind: 'hole-of-little-words'; readonly owner: string; readonly hole: string }
  | { readonly kind: 'nothing-essential'; readonly owner: string }
  | { readonly kind: 'slot-missing'; readonly owner: string; readonly slot: string; readonly measure: string }
  | {
      readonly kind: 'slot-unknown'
      readonly owner: string
      readonly slot: string
      readonly measure: string
      readonly nearest?: string
    }
