/** The words of the page that keeps lines in passing, and tells of the ways to it. */
export const capturePage = {
  title: 'Keep a line',
  shortcut: 'Keep a line for the log',
  description:
    'Keep what you read, watch or think of as a line in your log’s inbox: paste it, share it, or press a bookmark.',
  lead: 'Paste what you have, and it waits in your inbox until you fill it in. It works without a connection too.',
  withoutScript:
    'Lines are kept by this browser, on this device, and nowhere else. The box that keeps them needs script, which is off here.',
  toLog: 'To your log',
  opening: 'Looking what was brought here',
} as const

/** From the page one is reading, by a bookmark. */
export const bookmarkWords = {
  title: 'From the page you are on, with a bookmark',
  what: 'A bookmark that reads what a page says of itself (title, authors, date, publisher, DOI or ISBN, its address) and what you have selected, then opens this page with it. What it reads stands behind the # of the address, which no server sees.',
  name: 'Keep in my log',
  /** Stands in the bookmark where the address of the capture page goes: only a browser knows on which host the site is. */
  place: 'CAPTURE_PAGE',
  drag: 'On a computer, show your bookmarks bar (Ctrl+Shift+B, on a Mac ⌘⇧B) and drag this onto it:',
  pressed: 'This is to be dragged to your bookmarks bar. Pressed here, it does nothing.',
  use: 'Then, on any page worth keeping, press it, and press Keep here.',
  phone: 'On a phone, where nothing can be dragged:',
  phoneSteps: [
    'Copy the line below.',
    'Bookmark any page, open your bookmarks, and edit the new one.',
    'Give it the name Keep in my log, put what you copied in place of its address, and save it.',
    'On a page worth keeping, begin to type “Keep in my log” in the address bar, and choose the bookmark. In Safari, open your bookmarks and choose it there.',
  ],
  source: 'The bookmark as text',
  copy: 'Copy it',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it.',
  yourSite: 'Where it says CAPTURE_PAGE, put the address of this page.',
  refused: 'A few sites and browsers refuse such bookmarks. Then copy the address, and paste it above.',
} as const

/** From other apps, by their share sheet. */
export const shareWords = {
  title: 'From other apps, with Share',
  android:
    'On Android, and in Chrome or Edge on a computer: install this site (in the browser’s menu, “Install” or “Add to home screen”). From then on it stands among the apps you can share to, and what you share is in your inbox at once, without a connection too.',
  kept: 'What you share goes from the other app into this device’s storage. It is never sent to a server. Files are not kept.',
  shared:
    'While a tab is open in the mode for shared computers, nothing is written: what you share is shown here first, for you to keep in that tab or to leave.',
} as const

/** From an iPhone or iPad. */
export const shortcutWords = {
  title: 'From an iPhone or iPad, with a shortcut',
  line: 'The line to open',
  untried:
    'iPhones do not let a website into the share sheet. A shortcut of your own does the same. We have not been able to try this recipe on a device yet.',
  steps: [
    'In the Shortcuts app, make a new shortcut, and turn on “Show in Share Sheet” for URLs and text.',
    'Add the action “URL Encode”, with Shortcut Input.',
    'Add the action “URL”, and put into it the line below, with the encoded text in place of TEXT.',
    'Add the action “Open URLs”. Name the shortcut Keep in my log.',
  ],
  after: 'Share a page to it, and press Keep here.',
} as const
