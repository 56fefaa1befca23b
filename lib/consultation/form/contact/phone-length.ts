/** Characters of a phone number, with room for an extension or a second number. */
export const MOST_PHONE = 100
