import {placeholderPattern} from '../../sanity/validation/placeholder.ts'

/** Whether the text holds a fact that the clinic has not given yet, like `[Clinic to supply: phone number]`. */
export function isPlaceholder(text: string | null | undefined): boolean {
  return typeof text === 'string' && placeholderPattern.test(text)
}
