import type {TransportTest} from '../peer'
import {callAsResend, peer as resend, startInbox} from './resend'

/** The server of the demo itself. */
export const peer: TransportTest = {
  settings: resend.settings,
  placeholders: {},
  async start() {
    const {url, ...inbox} = await startInbox()
    const {port} = new URL(url)
    return {
      ...inbox,
      settings: {...inbox.settings, INBOX_PORT: port},
    }
  },
  call: callAsResend,
}
