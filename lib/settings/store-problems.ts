type Values = Record<string, string | undefined>

/** Set by hosts whose disk is empty again at the next start. */
const HOSTS_WITHOUT_DISK = [
  'VERCEL',
  'AWS_LAMBDA_FUNCTION_NAME',
  'NETLIFY',
  'K_SERVICE',
  'FUNCTIONS_WORKER_RUNTIME',
]
const ON_THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]', ''])

/** The setting by which such a host is known. */
export function hostWithoutDisk(values: Values): string | undefined {
  return HOSTS_WITHOUT_DISK.find((name) => values[name])
}

/** Where requests must not be kept, or not with these settings, as pairs of a setting's name and what to do. */
export function storeProblems(values: Values): [string, string][] {
  const {DATABASE_URL, REQUEST_KEYS, APP_ENV, CRON_SECRET} = values
  const host = hostWithoutDisk(values)
  if (!DATABASE_URL) {
    return host
      ? [
          [
            'DATABASE_URL',
            `is missing. This host (${host} is set) forgets its files, and requests with them: set it to the address of a Postgres database`,
          ],
        ]
      : []
  }
  const problems: [string, string][] = []
  if (host && !CRON_SECRET) {
    problems.push([
      'CRON_SECRET',
      `is missing. On this host (${host} is set) nothing runs between requests: set it, and let a clock call /api/cron/deliver with it every minute`,
    ])
  }
  if (!REQUEST_KEYS) {
    problems.push([
      'REQUEST_KEYS',
      'is missing. Every machine that shares DATABASE_URL needs the same keys, so none is made by itself: .env.example says how to make one',
    ])
  }
  const url = URL.parse(DATABASE_URL)
  if (APP_ENV === 'live' && url && !ON_THIS_MACHINE.has(url.hostname) && !url.searchParams.has('sslmode')) {
    problems.push([
      'DATABASE_URL',
      'must say how it is encrypted: end it with ?sslmode=verify-full (or require; disable only on a private network)',
    ])
  }
  return problems
}
