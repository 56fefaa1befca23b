/** One message, ready for a transport. */
export type Mail = {
  from: string
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  headers: Record<string, string>
  /** The provider repeats them in its events. */
  tags?: {name: string; value: string}[]
}

/** Who sends, and who gets what was submitted. */
export type MailAddress = {from: string; to: string}

/** Marks a mail to the person who submitted the form. Its events say nothing about the mail to the site's own inbox. */
export const receiptTag = 'receipt'
