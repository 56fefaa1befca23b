import {isPlaceholder} from '@/lib/content/placeholder'

/** Text from the clinic, in which every fact that is still missing is marked as missing. */
export function PlaceholderText({children: text}: {children: string | null | undefined}) {
  if (!text) return null
  let offset = 0
  return splitPlaceholders(text).map((part) => {
    const key = offset
    offset += part.length
    if (!isPlaceholder(part)) return part
    return (
      <mark key={key} className="placeholder">
        {part}
      </mark>
    )
  })
}

/** The text in pieces, each of which is either one placeholder or has none. */
export function splitPlaceholders(text: string): string[] {
  return text.split(/(\[Clinic to supply: [^\]]+\])/).filter((part) => part !== '')
}
