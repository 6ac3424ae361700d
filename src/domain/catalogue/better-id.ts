import { ID_MAX_LENGTH } from '#domain/id.ts'

/** An id that comes close to a text which cannot be one. */
export function betterId(id: string): string {
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
  return better.slice(0, ID_MAX_LENGTH) || 'a-name'
}
