import path from 'node:path'
import {serveInbox} from './serve-inbox.ts'

// The entry point of a process of its own: it reads its settings and prints where it is.
const {APP_ENV, DATA_DIR, INBOX_PORT, INBOX_WEBHOOK_URL, RESEND_WEBHOOK_SECRET} = process.env

async function main(): Promise<string> {
  if (APP_ENV === 'live') throw new Error('The local inbox does not run in live mode: nobody would read it.')
  const port = Number(INBOX_PORT || 3002)
  const [secret] = RESEND_WEBHOOK_SECRET?.split(',') ?? []
  const inbox = await serveInbox({
    port,
    dir: path.join(DATA_DIR || '.data', 'inbox'),
    ...(INBOX_WEBHOOK_URL && secret && {webhook: {url: INBOX_WEBHOOK_URL, secret}}),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => inbox.close().then(() => process.exit(0)))
  }
  return inbox.url
}

main().then(
  (url) => process.stdout.write(`Inbox ready at ${url}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
