import type { Id } from '#domain/id.ts'

/** Opens an own item in its form, which takes the focus; also where it is open already, out of sight. */
export async function editOwn(item: Id): Promise<void> {
  const { $openOwn, openOwn } = await import('#stores/pack/make-own.ts')
  if ($openOwn.get() === item) document.getElementById('own-editor')?.focus()
  else openOwn(item)
}
