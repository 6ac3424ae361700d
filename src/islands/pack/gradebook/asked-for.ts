/** A learner whose answers were asked for on the table, and where the focus goes back to. */
export interface AskedFor {
  readonly learner: string
  readonly from: HTMLElement
}
