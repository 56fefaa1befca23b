import {transports} from '../outbox/transport/transports.ts'

type Values = Record<string, string | undefined>

/** Returns what the chosen transports lack, as pairs of a setting's name and what to do. */
export function mailProblems(values: Values): [string, string][] {
  const {MAIL_TRANSPORT, MAIL_FALLBACK_TRANSPORT} = values
  const problems: [string, string][] = []
  const missing = (name: string, how: string) => {
    if (!values[name]) problems.push([name, `is missing. ${how}`])
  }
  for (const {name, required} of transports) {
    if (name !== MAIL_TRANSPORT && name !== MAIL_FALLBACK_TRANSPORT) continue
    for (const [setting, how] of Object.entries(required)) missing(setting, how)
  }
  if (values.PATIENT_RECEIPT === 'true') {
    missing(
      'PATIENT_RECEIPT_FROM',
      'It is the sender that patients see in their mailbox: set it to a neutral one, like Requests <requests@your-clinic.org>',
    )
  }
  if (MAIL_FALLBACK_TRANSPORT && MAIL_FALLBACK_TRANSPORT === MAIL_TRANSPORT) {
    problems.push(['MAIL_FALLBACK_TRANSPORT', 'must be another one than MAIL_TRANSPORT, or left out'])
  }
  return problems
}
