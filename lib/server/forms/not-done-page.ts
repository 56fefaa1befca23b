import {plainPage} from '../http/plain-page.ts'
import type {NotReceived} from './not-received-page.ts'

const REASONS: Record<NotReceived, string> = {
  failed: 'Something went wrong on our side.',
  busy: 'The website is very busy.',
  late: 'What was sent took too long to arrive.',
  unreadable: 'The page that you sent it from is older than the website, or was changed.',
  large: 'It is too long.',
  foreign: 'It did not come from a page of the desk.',
  elsewhere: 'This page takes nothing.',
}

/** For staff, whose form at the desk was refused before anything was done. */
export function notDonePage(reason: NotReceived): string {
  return plainPage({
    title: 'That was not done',
    heading: 'That was not done',
    content: `<p>${REASONS[reason]} Go back, load the page again, and look whether it still needs doing.</p>
<p><a href="/desk">To the desk</a></p>`,
  })
}
