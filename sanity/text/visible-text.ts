/** Whatever a reader could see. Spaces, marks of direction, joiners and fillers print nothing. */
const SEEN = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether anything of the text can be seen on a page. */
export function isVisible(text: string | null | undefined): text is string {
  return typeof text === 'string' && SEEN.test(text)
}
