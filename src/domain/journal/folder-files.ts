/** The name of a file of ours in a folder that several devices share. */
export interface FolderName {
  /** Ten characters by which a browser knows its own file. */
  readonly profile: string
  /** Whether something stands in it that we never write: a cloud made it where two had written the same file. */
  readonly isConflictCopy: boolean
}

/** The file that a browser writes into a folder, and no other does. */
export function folderFile(profile: string): string {
  return `due-credit-${profile}.jsonl.gz`
}

/**
 * Whose file it is by its name; undefined where it is none of ours. Dropbox, OneDrive, Syncthing and the rest each put
 * something of their own behind the name where two devices wrote one file.
 */
export function folderNameOf(file: string): FolderName | undefined {
  const [, profile, more] = /^due-credit-([a-z2-7]{10})(?![a-z0-9])(.*)\.gz$/is.exec(file) ?? []
  return profile === undefined ? undefined : { profile, isConflictCopy: more !== '.jsonl' }
}
