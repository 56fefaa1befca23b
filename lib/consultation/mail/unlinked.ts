/** What stands between two words or addresses. */
const WORDS = /[^\s,;()<>"[\]{}|]+/gu
const EMAIL_ADDRESS = /^[\p{L}\p{M}\p{N}._+%'’-]+@[\p{L}\p{M}\p{N}.-]+$/u
/** A scheme, `www.`, or a letter or digit, a full stop of any script, and two letters. */
const LIKE_A_LINK = /:\/\/|www[.。．｡]|[\p{L}\p{M}\p{N}][.。．｡]\p{L}{2}/iu

/**
 * Mail programs turn what looks like a web address into a link. An invisible space after its dots and colons stops
 * them: staff must not be one tap away from what a stranger typed. Email addresses and numbers stay as they are.
 */
export function unlinked(text: string): string {
  return text.replace(WORDS, (word) =>
    LIKE_A_LINK.test(word) && !EMAIL_ADDRESS.test(word)
      ? word.replace(/[:.。．｡](?=\S)/gu, '$&\u200B')
      : word,
  )
}
