/** The words about newer versions, and about being without a network. */
export const offline = {
  label: 'New version',
  waiting: 'A new version is ready.',
  waitingHint: 'Changing to it takes a moment. What you have done is kept.',
  takeOver: 'Change to it now',
  replaced: 'A new version is in use now.',
  replacedHint: 'This page is still of the older one, and works on. Reload it when it suits you.',
  reload: 'Reload this page',
  later: 'Later',
  pageTitle: 'This page is not kept here',
  pageLead:
    'You are not connected, and this address is not one of the pages this device keeps. Everything else works as it is.',
  pageShared: 'What you shared is on this device. Your log takes it into its inbox when you next open it.',
  pageLog: 'Go to your log',
  pageToday: 'Go to Today',
  pageLearn: 'Go to Learn',
} as const
