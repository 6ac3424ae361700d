/** What the banner says when what a person does cannot be kept as it should: what is so, and what to do. */
export const storageTrouble = {
  refused: {
    title: 'Storage is blocked',
    text: 'This browser does not let the site keep anything. What you do now stays only on this page, and goes when you leave it. Take a backup file first, or allow storage for this site and reload.',
  },
  full: {
    title: 'Storage is full',
    text: 'There is no room left for what you do. From now on it stays only on this page, and goes when you leave it. Take a backup file now, then make some room. If this stays here once there is space, reload this page and bring the file back: some browsers only write again after that.',
  },
  newer: {
    title: 'A newer version has written here',
    text: 'This page is older than the version of this site that kept your records, so it can show them and not add to them. Close other tabs of this site and reload this page. If this comes back, the site itself has gone back to an older version: nothing is lost, you can take a backup file, and you can go on as soon as the newer version is back.',
  },
  held: {
    title: 'Another tab is in the way',
    text: 'A tab with an older version of this site holds your data. Close it, and what you do here is kept. Until then it stays only on this page.',
  },
  broken: {
    title: 'Storage has stopped working',
    text: 'The browser closed its storage and could not open it again. What you do now stays only on this page; what you see is from the last copy beside your records. Take a backup file. If this device has no room left, make some: then all is there again. Close the browser and open it again. Only if this comes back with room to spare, clear this site’s data in the settings of your browser, and bring the file back.',
  },
} as const

/** The words around the banner and what it offers. */
export const storageWords = {
  takeFile: 'Take a backup file',
  reload: 'Reload',
  putAway: 'Put this away',
  label: 'Storage',
} as const
