/** What the field of one part is given, whatever its kind. */
export interface FieldProps {
  /** What is picked or typed; '' where nothing is. */
  readonly given: string
  /** Was asked for, and is open still. */
  readonly isMissing: boolean
  readonly onGive: (value: string) => void
}
