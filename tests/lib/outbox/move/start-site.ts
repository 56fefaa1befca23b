import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import {bareEnv} from '../../../run/bare-env'

const root = path.resolve(import.meta.dirname, '../../../..')

/** What Next does: boots in a server process that stays, receives a form if it is told to, and says how it is. */
const server = `
  import {boot} from '${root}/lib/server/boot.ts'
  import {site} from '${root}/lib/site.ts'
  boot()
  if (process.env.SEND_ONE) {
    const form = new FormData()
    form.append('name', 'Jane')
    form.append('contactBy', 'email')
    form.append('email', 'jane@mail.example')
    console.log('told', (await site.receiveConsultation(form)).reference)
  }
  setInterval(async () => console.log('health', (await site.health()).problems.join()), 300)
`

/** A site in a working folder of its own. */
export function startSite(cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', server], {
    cwd,
    env: {
      ...bareEnv,
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
