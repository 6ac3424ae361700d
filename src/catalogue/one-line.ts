import { minifySync } from 'vite'

/** A script as one short line, for pages that print it. Throws where it is no script. */
export function oneLine(script: string): string {
  const { code, errors } = minifySync('script.js', script, { module: false, compress: true, mangle: true })
  if (errors.length > 0) throw new Error(`This script cannot be made short: ${errors[0]?.message}`)
  return code.trim().replaceAll('\n', '')
}
