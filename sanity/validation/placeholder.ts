/** A fact that the clinic has not given yet, like `[Clinic to supply: phone number]`. */
export const placeholderPattern = /\[Clinic to supply: [^\]]+\]/

/** For `rule.custom(…).warning()`: a placeholder may be published in the demo, but staff should see that it is one. */
export function placeholderWarning(text: string | undefined): true | string {
  return text && placeholderPattern.test(text) ? 'The clinic still has to supply this.' : true
}
