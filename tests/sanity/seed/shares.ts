/** Whether a text gives a part of a whole, or a multiple. */
export function isShare(text: string): boolean {
  return /\d\s?%|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|of|out of) (?:every )?(?:\d+|ten|a hundred)\b|\d times\b/i.test(
    text,
  )
}
