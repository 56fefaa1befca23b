/** Where a sentence begins and ends in its text, so that it is known whether a citation mark covers a part of it. */
export type Passage = {text: string; start: number; end: number}

const abbreviations =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|vs|approx|e\.g|i\.e|etc|fig|inc|jr|sr|al|ca|dept|u\.s|[a-z])$/i
const ends = /[.!?\u2026]+["'\u201D\u2019)\]]*(?=\s|$)|\n+/g

export function splitSentences(text: string): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && endsAsAbbreviation(text, start, match.index, end)) continue
    take(start, end)
    start = end
  }
  take(start, text.length)
  return passages

  function take(from: number, to: number) {
    const words = text.slice(from, to)
    const trimmed = words.trim()
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return
    const begin = from + words.indexOf(trimmed)
    passages.push({text: trimmed, start: begin, end: begin + trimmed.length})
  }
}

/** "a.m. on weekdays" goes on; "at 9 a.m. The nurse" and "for example vitamin B." end. */
function endsAsAbbreviation(text: string, start: number, dot: number, end: number): boolean {
  const before = text.slice(Math.max(start, dot - 8), dot)
  if (/(?:^|\s)[ap]\.m$/i.test(before)) return /^\s+[\p{Ll}\d]/u.test(text.slice(end, end + 3))
  // A single small letter, or the "I" of "than I.", is a word; a single capital is somebody's initial.
  if (/(?:^|\s)(?:[a-z]|I)$/.test(before)) return false
  if (/(?:^|\s)(?:[A-Z]\.)+[A-Z]$/.test(before)) return /^\s+\p{Ll}/u.test(text.slice(end, end + 3))
  // "No." answers a question, unless a number follows.
  if (/(?:^|\s)nos?$/i.test(before)) return /^\s+\d/.test(text.slice(end, end + 3))
  return abbreviations.test(before) && /^\s+\S/.test(text.slice(end, end + 3))
}

export function wordsOf(text: string): string[] {
  return text.split(/[\s/\u2013\u2014]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
