/** The words about newer versions, and about being without a network. */
export const offline = {
  label: 'New version',
  news: {
    waiting: {
      title: 'A new version is ready.',
      hint: 'Changing to it takes a moment. What you have done is kept.',
      act: 'Change to it now',
    },
    replaced: {
      title: 'A new version is in use now.',
      hint: 'This page is still of the older one, and works on. Reload it when it suits you.',
      act: 'Reload this page',
    },
    newer: {
      title: 'There is a newer version of this site.',
      hint: 'This page is of the older one, and a part of it can no longer be fetched. What you have done is kept, unless the page says that it is not. Reload it to go on.',
      act: 'Reload this page',
    },
    missing: {
      title: 'A part of this page is missing.',
      hint: 'This site’s host does not have it just now. What you have done is kept, unless the page says that it is not. Reloading it may help.',
      act: 'Reload this page',
    },
    'still-missing': {
      title: 'A part of this page is still missing.',
      hint: 'Reloading did not help: this site’s host does not have it. What you have done is kept. Try again later; all that is here works meanwhile.',
      act: undefined,
    },
  },
  later: 'Later',
  pageTitle: 'This page is not kept here',
  pageLead:
    'You are not connected, and this address is not one of the pages this device keeps. Everything else works as it is.',
  pageShared: 'What you shared is on this device. Your log takes it into its inbox when you next open it.',
  pageLog: 'Go to your log',
  pageToday: 'Go to Today',
  pageLearn: 'Go to Learn',
} as const
