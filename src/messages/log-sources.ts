/** The words for the sources of a log: as files, and as references. */
export const logSources = {
  lead: 'Your resources as a list of sources, for Zotero, EndNote, Word or LaTeX:',
  formats: { ris: 'RIS', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' },
  bringIn: 'Bring sources into your log from a file',
  copy: 'Copy the reference',
  close: 'Close the reference',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Mark it and copy it by hand.',
} as const
