/** What the site is called; apart from the words of its sheet, which only pages print. */
export const siteName = 'Due Credit'
