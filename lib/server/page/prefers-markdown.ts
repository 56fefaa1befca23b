const MARKDOWN = 'text/markdown'
const HTML = 'text/html'

/** Whether a client names Markdown, and does not like HTML better. No browser does. */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (!accept?.toLowerCase().includes(MARKDOWN)) return false
  const weights = new Map(accept.split(',').slice(0, 50).map(readRange))
  const markdown = weights.get(MARKDOWN) ?? 0
  return markdown > 0 && markdown >= (weights.get(HTML) ?? 0)
}

function readRange(range: string): [type: string, weight: number] {
  const [type = '', ...parameters] = range
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
  return [type, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0]
}
