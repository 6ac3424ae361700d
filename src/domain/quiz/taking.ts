/** Questions of one taking: about five minutes, so that a bus ride sees its end. */
export const TAKING_LENGTH = 10
