/** The words of a gate that could not be loaded; apart from its others, which came with it. */
export const guardAway = {
  title: 'Nothing was handed over',
  text: 'The part of this site that looks for personal data could not be loaded. Check your connection, load this page again and try once more. Your log is as it was.',
  close: 'Close',
} as const
