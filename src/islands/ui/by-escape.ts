/** Leaves a question by Escape, as its button that says no does. */
export function byEscape(leave: () => void): (event: KeyboardEvent) => void {
  return ({ key }) => {
    if (key === 'Escape') leave()
  }
}
