/** A model that its drawing cannot show. `owner` names what it is about. */
export type ModelTrouble =
  | { readonly kind: 'asks-nothing'; readonly owner: string; readonly got: string }
  | { readonly kind: 'long-mark'; readonly owner: string; readonly mark: string }
