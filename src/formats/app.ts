/** What writes files now: the name of the program and its version, as `package.json` has it. */
export const APP = 'Due Credit 0.1.0'
