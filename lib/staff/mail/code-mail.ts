import {mailText} from './mail-text.ts'

/** The code stands in the subject too: it is read on the lock screen of a phone, and ends after ten minutes. */
export function codeMail(code: string, siteUrl: string) {
  const {host} = new URL(siteUrl)
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  return {
    subject: `${shown} is your code for ${host}`,
    ...mailText([
      `Your code to sign in to the desk of ${host}:`,
      {large: shown},
      'Type it into the page where you asked for it. It works once, in that browser, for 10 minutes.',
      'Nobody from the clinic or from this website will ever ask you for it. If you did not ask for a code, you need do nothing.',
    ]),
  }
}
