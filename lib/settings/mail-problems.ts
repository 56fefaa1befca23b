type Values = Record<string, string | undefined>

/** Which settings the chosen ways of sending mail need, as pairs of a setting's name and what to do. */
export function mailProblems(values: Values): [string, string][] {
  const {MAIL_TRANSPORT, MAIL_FALLBACK_TRANSPORT} = values
  const problems: [string, string][] = []
  const missing = (name: string, how: string) => {
    if (!values[name]) problems.push([name, `is missing. ${how}`])
  }
  const used = [MAIL_TRANSPORT, MAIL_FALLBACK_TRANSPORT]
  if (used.includes('resend') || MAIL_TRANSPORT !== 'smtp') {
    missing(
      'RESEND_API_KEY',
      'It opens the mail service: `npm start` makes one for the demo, and .env.example says how to make one',
    )
  }
  if (used.includes('resend')) {
    missing(
      'RESEND_WEBHOOK_SECRET',
      'It proves what Resend says of a message: add a webhook at resend.com/webhooks for /api/webhooks/resend, and copy its signing secret',
    )
  }
  if (used.includes('smtp')) {
    missing('SMTP_URL', 'Set it to the mail server, like smtps://user:password@mail.your-clinic.org:465')
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
