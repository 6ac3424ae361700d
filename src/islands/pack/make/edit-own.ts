import type { Id } from '#domain/id.ts'

/** Opens an own item in its form, which takes the focus; also where it is open already, out of sight. */
export async function editOwn(item: Id): Promise<void> {
  const { $openOwn, openOwn } = await import('#stores/pack/make-own.ts')
  if ($openOwn.get() === item) focusOwn()
  else openOwn(item)
}

/** Goes to the first field of the open form that is to be put right, or to its heading: a phone shows few at once. */
export function focusOwn(): void {
  const wrong = document.querySelector<HTMLElement>('.own_editor [aria-invalid="true"]')
  ;(wrong ?? document.getElementById('own-editor'))?.focus()
}
