/**
 * The result of one check. `detail` and `fix` are sentences for a person, and never quote a secret. What is well and has a
 * fix all the same is a warning.
 */
export type Finding = {ok: true; detail: string; fix?: string} | {ok: false; detail: string; fix: string}

export type Check = {
  name: string
  /** Checks that must have passed, because this one would only fail for the same reason. */
  needs?: readonly string[]
  deadlineMs?: number
  run: (signal: AbortSignal) => Finding | Promise<Finding>
}

export type CheckResult = {name: string; ok: boolean; detail: string; fix?: string}

export function passed(detail: string): Finding {
  return {ok: true, detail}
}

export function failed(detail: string, fix: string): Finding {
  return {ok: false, detail, fix}
}

/** Nothing is broken, and somebody should look at it. */
export function warned(detail: string, fix: string): Finding {
  return {ok: true, detail, fix}
}

/** The fix for a part of the demo that does not run. */
export const START_IT = 'Start the site with `npm start`, with the same settings, and leave it running.'
