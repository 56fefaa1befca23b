const global = new WeakMap<RegExp, RegExp>()

/** All places of a pattern. Making a long pattern again for each sentence takes longer than trying it. */
export function every(pattern: RegExp, text: string): IterableIterator<RegExpExecArray> {
  const known = global.get(pattern) ?? new RegExp(pattern.source, 'g')
  global.set(pattern, known)
  return text.matchAll(known)
}
