import type {ClinicEmail} from './clinic-email.ts'
import {toHeaderAddress} from './header-address.ts'
import {answerByText, type Promised} from './promise.ts'
import type {Consultation} from './schema.ts'

/** Its events are about a patient's mailbox, and must never pass for news of the clinic's mail. */
export const receiptTag = 'receipt'

type Request = {consultation: Consultation; reference: string; promised: Promised}

/**
 * What a patient who asked for email gets, where the clinic has chosen so. Mailboxes are shared and shown on locked
 * screens: no name, no word that was typed, none about treatment, and no name of the clinic. Undefined for who did not
 * ask for email, and for an address that a header cannot carry.
 */
export function toPatientReceipt(request: Request, from: string): ClinicEmail | undefined {
  const {consultation, reference, promised} = request
  const to = consultation.contactBy === 'email' ? toHeaderAddress(consultation.email) : undefined
  if (!to) return undefined
  const paragraphs = paragraphsOf(reference, promised)
  return {
    from,
    to,
    subject: 'We received your request',
    text: `${paragraphs.join('\n\n')}\n`,
    html: renderHtml(paragraphs),
    // Out-of-office replies would go nowhere, and could go in circles.
    headers: {'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All'},
    tags: [{name: receiptTag, value: 'patient'}],
  }
}

function paragraphsOf(reference: string, promised: Promised): string[] {
  const by = answerByText(promised)
  const call = promised.phone ? `call ${promised.phone}` : 'call us'
  return [
    `We received your request. Its reference is ${reference}.`,
    by ? `We contact you by ${by}.` : 'We will contact you.',
    `To change or cancel it, ${call} and give the reference.`,
    'Nobody reads answers to this message.',
    'If you need help now: call or text 988, free, day and night. If a life is in danger, call 911.',
  ]
}

function renderHtml(paragraphs: string[]): string {
  const escaped = paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>We received your request</title>
</head>
<body style="margin:0;padding:24px 20px;max-width:560px;font:18px/26px Georgia,'Times New Roman',serif;color:#23211d">
${escaped.join('\n')}
</body>
</html>
`
}
