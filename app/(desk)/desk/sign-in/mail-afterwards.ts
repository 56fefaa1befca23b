import {after} from 'next/server'
import {log} from '@/lib/log'

/** Sends after the response. Its time must not show whether the address is known, and so whether a mail was sent. */
export function mailAfterwards(send: () => Promise<string | undefined>): void {
  after(async () => {
    const failure = await send()
    if (failure) log('staff-mail.not-sent', {code: failure})
  })
}
