/** What a file of this program is, by the name of its format; a later release may have more. */
export type FileKind = 'backup' | 'pack' | 'receipt' | 'log' | 'portfolio' | 'comments'

const KINDS: readonly FileKind[] = ['backup', 'pack', 'receipt', 'log', 'portfolio', 'comments']

/** Every file of ours says what it is in its first characters. */
const FORMAT = /^\s*\{\s*"format"\s*:\s*"due-credit-([a-z]{1,20})"/

/** What a file is that was given where another was asked for. Total on any bytes. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const name = FORMAT.exec(new TextDecoder().decode(bytes.subarray(0, 200)))?.[1]
  return KINDS.find((kind) => kind === name)
}
