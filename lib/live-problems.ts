const PLACEHOLDER =
  /\[Clinic to supply|\byour-clinic\b|[.@]example\b|\bexample\.(com|net|org)\b|^re_(demo|x)/i
const ON_THIS_MACHINE = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/

type Values = Record<string, string | undefined>

/**
 * What would keep a clinic from running safely, as pairs of a setting's name and what to do. Live mode starts no
 * embedded part, and takes neither a placeholder nor an example for a value.
 */
export function liveProblems(values: Values): [string, string][] {
  const problems: [string, string][] = []
  for (const [name, value] of Object.entries(values)) {
    if (CHECKED.has(name) && value && PLACEHOLDER.test(value)) {
      problems.push([name, 'still holds a placeholder or an example. Set it to the real value'])
    }
  }
  const {SITE_URL, MAIL_TRANSPORT, NEXT_PUBLIC_SANITY_PROJECT_ID} = values
  if (SITE_URL && (!SITE_URL.startsWith('https://') || ON_THIS_MACHINE.test(SITE_URL))) {
    problems.push(['SITE_URL', 'must be the public https address in live mode'])
  }
  if (MAIL_TRANSPORT === 'inbox') {
    problems.push(['MAIL_TRANSPORT', 'must be resend or smtp in live mode: nobody reads the local inbox'])
  }
  if (!NEXT_PUBLIC_SANITY_PROJECT_ID || NEXT_PUBLIC_SANITY_PROJECT_ID === 'local') {
    problems.push([
      'NEXT_PUBLIC_SANITY_PROJECT_ID',
      'must be the id of your Sanity project in live mode. Find it at sanity.io/manage',
    ])
  }
  if (!values.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    problems.push([
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
      'is missing. Make one with: openssl rand -base64 32, and keep it, so that an open form survives a new build',
    ])
  }
  return problems
}

/** Other variables of the machine are not ours to judge. */
const CHECKED = new Set([
  'SITE_URL',
  'MAIL_FROM',
  'PATIENT_RECEIPT_FROM',
  'CLINIC_INBOX',
  'RESEND_API_KEY',
  'SMTP_URL',
  'REQUEST_KEYS',
  'SANITY_WEBHOOK_SECRET',
  'NEXT_PUBLIC_SANITY_PROJECT_ID',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
])
