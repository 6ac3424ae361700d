/** The mark that a folder was chosen; it changes whenever something of the folder did, so that other tabs look. */
export const FOLDER = 'folder'
