/** What the page says after a form: a code, because it travels in the address. */
export const toldCodes = [
  'taken',
  'tried',
  'answered',
  'not-a-patient',
  'noted',
  'undone',
  'overtaken',
  'refused',
  'no-time',
  'no-note',
  'unknown',
  'sent-again',
  'released',
  'deleted',
  'erased',
  'no-reason',
  'nothing-held',
] as const

export type Told = (typeof toldCodes)[number]

/** Whether it says that something was not done. */
export function isProblem(told: Told): boolean {
  return problems.has(told)
}

const problems: ReadonlySet<Told> = new Set([
  'overtaken',
  'refused',
  'no-time',
  'no-note',
  'no-reason',
  'unknown',
  'nothing-held',
])

/** Reads it from an address, which anybody can write: an unknown code is dropped. */
export function readTold(code: unknown): Told | undefined {
  return toldCodes.find((known) => known === code)
}
