import type {GroupName} from '../groups.ts'

/** How the clinic reaches the patient: a value of the question `contactBy`. */
export type ContactWay = 'phone' | 'email'

/** What every question says, whatever its kind. */
export type Wording = {
  group: GroupName
  /** The question, above its field. */
  label: string
  hint?: string
  /** The same for staff, shorter: before the answer in the mail, and above its column in the export. */
  mailLabel: string
  /**
   * Checked and kept only for a patient who chose this way. The form hides it from everybody who chose another, and shows
   * it before a choice: a field that appears later is missed by screen readers. Where the browser cannot hide it, the
   * hint has to say that it is only for this way.
   */
  onlyFor?: ContactWay
}

/** What the browser is told about a text field. */
export type InputHints = {
  type?: 'tel' | 'email'
  inputMode?: 'tel' | 'email'
  autoComplete: string
  spellCheck?: boolean
  dir?: 'auto'
  size?: 'short'
}

export type Option<Value extends string = string> = {value: Value; label: string}
