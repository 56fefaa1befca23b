import {plainPage} from './plain-page.ts'

const NOT_RECEIVED = 'We have not received your request'

const REASONS = {
  failed: 'The problem is on our side.',
  busy: 'Many people are writing to us at this moment.',
  late: 'It did not reach us as a whole: the connection may be weak.',
}

/** For a form that came without JavaScript and could not be taken. It says so, and how nothing that was typed is lost. */
export function notReceivedPage(phone: string | undefined, reason: keyof typeof REASONS = 'failed'): string {
  const call = phone ? ` Or call ${escapeHtml(phone)}.` : ''
  return plainPage({
    title: NOT_RECEIVED,
    heading: NOT_RECEIVED,
    content: `<p>${REASONS[reason]} Press the Back button of your browser: what you typed is still there. Wait a minute, then
send it again.${call}</p>`,
  })
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
