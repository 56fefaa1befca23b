import type {Mailer} from '../../outbox/send/mailer.ts'

/** `key`: of several tries with one key, one mail arrives. */
export type StaffMail = {to: string; subject: string; text: string; html: string; key: string}

/** Resolves with undefined if it was taken, otherwise with a code for the log. Never throws. */
export type SendStaffMail = (mail: StaffMail) => Promise<string | undefined>

/**
 * Past the outbox: a code that comes an hour later is of no use, and who waits for it asks again. Where the usual transport
 * fails, the other one is tried at once.
 */
export function staffMailSender({transport, fallback, address, pace}: Mailer): SendStaffMail {
  return async ({key, ...mail}) => {
    const codes: string[] = []
    for (const way of [transport, ...(fallback ? [fallback.transport] : [])]) {
      await pace()
      const headers = {'Auto-Submitted': 'auto-generated'}
      const result = await way.send({...mail, from: address.from, headers}, key)
      if (result.ok) return undefined
      codes.push(result.code)
    }
    return codes.join('/')
  }
}
