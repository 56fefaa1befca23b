import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {onTestFinished} from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../..')

/** What Next does: boots in a server process that stays, receives a form if it is told to, and says how it is. */
const server = `
  import {boot} from '${root}/lib/server/boot.ts'
  import {checkHealth} from '${root}/lib/outbox/alarms/health.ts'
  import {journalOfSite} from '${root}/lib/outbox/journal/journal-of-site.ts'
  import {upkeepProblems} from '${root}/lib/outbox/move/upkeep.ts'
  import {receiveConsultation} from '${root}/lib/consultation/receive-consultation.ts'
  import {requestStoreOfSite} from '${root}/lib/outbox/store/request-store-of-site.ts'
  import {runningWorker} from '${root}/lib/outbox/run/worker.ts'
  boot()
  if (process.env.SEND_ONE) {
    const form = new FormData()
    form.append('name', 'Jane')
    form.append('contactBy', 'email')
    form.append('email', 'jane@mail.example')
    console.log('told', (await receiveConsultation(form)).reference)
  }
  const parts = {store: requestStoreOfSite, worker: runningWorker, journal: journalOfSite, others: upkeepProblems}
  setInterval(async () => console.log('health', (await checkHealth(parts)).problems.join()), 300)
`

/** A site in a working folder of its own. */
export function startSite(cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', server], {
    cwd,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      RESEND_API_KEY: 're_test',
      SANITY_WEBHOOK_SECRET: 'a secret of the webhook',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const ended = once(child, 'close')
  return {
    ended,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
