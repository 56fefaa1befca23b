import {vi} from 'vitest'
import {forgetInProcess} from '@/lib/process/once-in-process'

const secrets = {
  SANITY_WEBHOOK_SECRET: 'a secret of the test',
  RESEND_API_KEY: 're_test',
  REQUEST_KEYS: `test:${Buffer.alloc(32).toString('base64')}`,
}

/** Settings as a process reads them that begins now. */
export function stubSettings(settings: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries({...secrets, ...settings})) vi.stubEnv(name, value)
  forgetInProcess('settings')
}

export function forgetSettings(): void {
  vi.unstubAllEnvs()
  forgetInProcess('settings')
}
