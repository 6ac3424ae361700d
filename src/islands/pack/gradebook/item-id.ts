/** Where the words about an item stand. */
export function itemId(number: number): string {
  return `item-${number}`
}

/** Opens the words about an item, and goes there. */
export function openItem(number: number): void {
  const found = document.getElementById(itemId(number))
  if (!(found instanceof HTMLDetailsElement)) return
  found.open = true
  found.querySelector('summary')?.focus()
}
