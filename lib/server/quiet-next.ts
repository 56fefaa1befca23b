import {errorName, type LogEvent, log} from '../log.ts'

/**
 * Next writes what fails to the terminal with its message and stack, and messages quote what a client sent: an address, a
 * header, a field, control characters included. No setting of it changes that. It writes by `console.error` and
 * `console.warn`, which nothing of ours uses, so here each call becomes a line of our log, with the class of what failed.
 */
export function quietNext(): void {
  console.error = (...parts: unknown[]) => report('next.failed', parts)
  console.warn = (...parts: unknown[]) => report('next.warned', parts)
}

function report(event: LogEvent, parts: unknown[]): void {
  const error = parts.find((part) => part instanceof Error)
  log(event, error ? {error: errorName(error)} : {})
}
