import {isRecord} from '../../text/text-parts.ts'
import type {Severity} from '../rule.ts'

type Judged = {rule: string; severity: Severity; text: string}

/** Whether somebody said why this warning does not apply to this sentence. An error is never accepted. */
export function accepts(
  {acceptedWarnings}: Record<string, unknown>,
  {rule, severity, text}: Judged,
): boolean {
  if (severity === 'error' || !Array.isArray(acceptedWarnings)) return false
  return acceptedWarnings.some(
    (accepted) =>
      isRecord(accepted) &&
      accepted.rule === rule &&
      sameText(accepted.text, text) &&
      typeof accepted.reason === 'string' &&
      accepted.reason.trim() !== '',
  )
}

/** A changed sentence has to be looked at again; another space in it does not matter. */
function sameText(accepted: unknown, text: string): boolean {
  const bare = (words: string) => words.replace(/\s+/g, ' ').trim()
  return typeof accepted === 'string' && bare(accepted) === bare(text)
}
