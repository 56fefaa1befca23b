/**
 * The fields that a log line may have. None is for a text, a name or an address: nothing a patient typed may end up
 * in a log. A new field needs a rule here.
 */
export type LogFields = {
  reference?: string
  /** Which try of a delivery, from 1. */
  attempt?: number
  /** A machine-made code, like `rate_limit_exceeded`. */
  code?: string
  /** The class of an error, from `errorName`. Never its message, which may quote a patient. */
  error?: string
  /** The pattern of a route, like `/education/[slug]`. Never the address that was asked for. */
  route?: string
  /** A tag of the content cache, like `article:how-it-works`. */
  tag?: string
  /** The id of a document of the CMS. */
  document?: string
  count?: number
  ms?: number
}

/** `noun.past-tense`, like `request.stored`. */
export type LogEvent = `${string}.${string}`

/** Words of machines. Spaces, `@` and quotes, which people's words contain, do not pass. */
const TOKEN = /^[\w./:[\]()-]{1,100}$/

/** Writes one JSON line. */
export function log(event: LogEvent, fields: LogFields = {}): void {
  const line: Record<string, string | number> = {at: new Date().toISOString(), event}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'number') line[name] = value
    else if (value !== undefined) line[name] = TOKEN.test(value) ? value : 'withheld'
  }
  console.log(JSON.stringify(line))
}

/** The class of an error, with the code that Node gives it: `TypeError`, `Error:ENOSPC`. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : ''
  return `${error.name}${code}`
}
