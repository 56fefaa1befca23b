/**
 * A number or an address as people dial or type it. Word processors put signs into it that nobody sees (soft hyphens,
 * marks of direction), hyphens that do not break, and wide digits.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cc}/gu, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
}
