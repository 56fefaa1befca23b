import {deskPaths} from '../desk-paths.ts'
import {mailText} from './mail-text.ts'

/** Who did not do it learns that somebody else was signed in, and takes the passkey away. */
export function passkeyMail(siteUrl: string) {
  const {host} = new URL(siteUrl)
  return {
    subject: `A passkey was added to your account at ${host}`,
    ...mailText([
      `A passkey was added to your account for the desk of ${host}. If it was you, there is nothing to do.`,
      'If it was not, remove it here, and tell a lead of your clinic at once:',
      {link: new URL(deskPaths.passkeys, siteUrl).href},
    ]),
  }
}
