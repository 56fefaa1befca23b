import {after} from 'next/server'
import {log} from '@/lib/log'

/** After the answer, which does not wait for a mail service: and so takes as long where there is no mail to send. */
export function mailAfterwards(send: () => Promise<string | undefined>): void {
  after(async () => {
    const failure = await send()
    if (failure) log('staff-mail.not-sent', {code: failure})
  })
}
