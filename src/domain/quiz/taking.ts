/** Questions of one taking: few enough that a bus ride sees its end. */
export const TAKING_LENGTH = 10
