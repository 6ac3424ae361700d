/** As the library of types lacks them: folders of the browser’s own have none, and are always open. */
type Permitting = FileSystemDirectoryHandle & {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

/** Whether the browser lets this site write into a folder without asking the person. */
export async function isLetInto(folder: Permitting): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted'
}

/** Lets the browser ask the person; only at a press. */
export async function askToLetIn(folder: Permitting): Promise<boolean> {
  return (await folder.requestPermission?.({ mode: 'readwrite' })) === 'granted'
}
