/**
 * Headings may not skip a level (h2, then h4): screen readers read them as a table of contents.
 * Takes whatever the editor holds and looks at the styles of its blocks.
 */
export function headingOrderProblem(blocks: unknown): string | undefined {
  let previous = 1
  for (const block of Array.isArray(blocks) ? blocks : []) {
    const level = headingLevel(block)
    if (level === undefined) continue
    if (level > previous + 1) {
      return previous === 1
        ? 'The first heading must be a "Heading", not a smaller one.'
        : 'A heading skips a size. Use "Heading", then "Smaller heading", then "Smallest heading".'
    }
    previous = level
  }
  return undefined
}

function headingLevel(block: unknown): number | undefined {
  if (typeof block !== 'object' || block === null || !('style' in block)) return undefined
  const match = /^h([2-4])$/.exec(String(block.style))
  return match ? Number(match[1]) : undefined
}
