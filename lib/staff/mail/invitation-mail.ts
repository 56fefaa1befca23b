import {deskPaths} from '../desk-paths.ts'
import {mailText} from './mail-text.ts'

/** Holds no secret: who opens the link is asked for the address, and is then sent a code. */
export function invitationMail(siteUrl: string) {
  const {host} = new URL(siteUrl)
  return {
    subject: `You can sign in to the desk of ${host}`,
    ...mailText([
      `You have been invited to the desk of ${host}, where consultation requests are answered.`,
      {link: new URL(deskPaths.signIn, siteUrl).href},
      'Type the address that this mail was sent to. You are then sent a code, and can set up a passkey so that you need none the next time.',
    ]),
  }
}
