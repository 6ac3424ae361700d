/** Said where what asks before packs are erased could not be fetched. */
export const eraseAway =
  'Part of this page could not be fetched, so nothing was erased. Check the connection, then reload the page.'
