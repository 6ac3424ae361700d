/** What the name of a draft begins with in the storage of a tab that keeps all to itself. */
export const DRAFT_KEY = 'due-credit-shared:draft:'
