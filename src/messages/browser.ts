/** What a page can tell of the browser it runs in. */
interface Seen {
  readonly engine: 'safari' | 'firefox' | 'chromium' | 'unknown'
  readonly isIos: boolean
  readonly isInstalled: boolean
  readonly isInApp: boolean
}

/** Something a browser may do with what is kept, and what to do about it. */
export interface MayDo {
  readonly what: string
  readonly when: string
  readonly doing: string
}

/** The words of what this browser may do that never change. */
export const browserWords = {
  title: 'What this browser may do',
  lead: 'A browser keeps what sites store, and may clear it again. A page can neither see how it is set nor hold it off.',
  toDo: 'What to do:',
  unsure:
    'A page is told little of its browser, and some say they are another. If this is wrong, so may be the rest.',
} as const

/** “It says it is Safari on an iPhone or iPad.” */
export function seenText({ engine, isIos, isInstalled, isInApp }: Seen): string {
  if (isInApp) return 'This page seems to be open inside another app, not in a browser.'
  if (isIos) {
    return isInstalled
      ? 'This site seems to be open from the home screen of an iPhone or iPad.'
      : 'This browser seems to be one on an iPhone or iPad. There all of them keep things as Safari does.'
  }
  const where = isInstalled ? ', as an app of its own' : ''
  return engine === 'unknown'
    ? 'Which browser this is cannot be told.'
    : `This browser seems to be ${NAMES[engine]}${where}.`
}

/** What the browser may do with what is kept here, what is most likely first. */
export function mayDo(seen: Seen): readonly MayDo[] {
  const { engine, isInApp } = seen
  return [
    ...(isInApp ? [IN_APP] : []),
    ...(engine === 'safari' || engine === 'unknown' ? [unvisited(seen)] : []),
    ON_CLOSING[engine],
    SHORT_OF_ROOM,
    PRIVATE,
    CLEARED,
  ]
}

const NAMES = {
  safari: 'Safari',
  firefox: 'Firefox, or one built on it',
  chromium: 'Chrome, Edge or another built on Chromium',
} as const

const IN_APP: MayDo = {
  what: 'Another app’s window',
  when: 'What is kept in it goes with that app, and a browser on the same device has none of it.',
  doing:
    'Open this address in your browser instead: the app’s menu has a line for it. Take a backup file here first.',
}

function unvisited({ engine, isIos, isInstalled }: Seen): MayDo {
  const what = 'Seven days without a visit'
  if (isInstalled && engine === 'safari') {
    return {
      what,
      when: 'In a tab, Safari removes what a site keeps after seven days of use without a visit. What is opened from the home screen or the Dock is not counted so.',
      doing: 'Go on opening it from there: a tab keeps records of its own.',
    }
  }
  const add = isIos
    ? 'add it to the home screen (Share, then “Add to Home Screen”)'
    : 'add it to the Dock (File, then “Add to Dock”)'
  return {
    what,
    when: 'Safari removes what a site keeps once it was used on seven days and the site was not visited on any of them.',
    doing: `Come here every few days, or ${add} and open it from there. What is opened from there keeps records of its own, so take a backup file here first and bring it there.`,
  }
}

const ON_CLOSING: Readonly<Record<Seen['engine'], MayDo>> = {
  firefox: {
    what: 'Clearing when it closes',
    when: 'Firefox can be set to clear cookies and site data, or its history, whenever it closes. A page cannot see that.',
    doing:
      'Look under Settings, “Privacy & Security”. If one of them is on, add this site as an exception, or take a backup file each time before you close it.',
  },
  chromium: {
    what: 'Clearing when it closes',
    when: 'It can be set to delete what sites saved when all its windows are closed. A page cannot see that.',
    doing:
      'Look in the settings for “on-device site data” or “clear browsing data on close”. If it is on, allow this site to save data, or take a backup file each time before you close it.',
  },
  safari: {
    what: 'Clearing of its own settings',
    when: '“Clear History and Website Data” and “Block All Cookies” in its settings take what is kept here.',
    doing: 'Take a backup file before you use either.',
  },
  unknown: {
    what: 'Clearing when it closes',
    when: 'Many browsers can be set to clear what sites keep when they close. A page cannot see that.',
    doing:
      'Look in its settings. If it is on, make an exception for this site, or take a backup file each time.',
  },
}

const SHORT_OF_ROOM: MayDo = {
  what: 'Running short of room',
  when: 'When the device is nearly full, a browser clears whole sites, those that were not used for longest first. It does not ask.',
  doing: 'Keep some room free, and ask the browser to keep this site: the way is above.',
}

const PRIVATE: MayDo = {
  what: 'Private windows',
  when: 'They forget everything when they are closed. No page can tell for certain that it is in one.',
  doing: 'If this window is private, work in an ordinary one, or take a backup file before you close it.',
}

const CLEARED: MayDo = {
  what: 'Clearing by hand',
  when: 'Clearing cookies and site data, resetting the browser, removing its profile, and programs that clean up a device take everything here, the second copy too.',
  doing: 'Only a backup file outside of this browser helps. Leave this address out where they ask.',
}
