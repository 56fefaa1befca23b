/** Soft hyphens and the like from a paste. Joiners part words in Persian, and stay. */
const UNSEEN = /(?!\p{Join_Control})[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu

/** Text as it is compared in a search: small letters without marks. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}

/** Letters and digits, folded, in the order of the text. */
export function foldedWords(text: string): string[] {
  const found = withoutUnseen(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return found.map(fold).filter((word) => word !== '')
}

/** A line break parts words, so it must not go with the other signs that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(/\s/g, ' ').replace(UNSEEN, '')
}
