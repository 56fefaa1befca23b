import {cookies} from 'next/headers'
import {replyCalendar} from '@/lib/consultation/reply-calendar'
import {isPlaceholder} from '@/lib/content/placeholder'
import {env} from '@/lib/settings/env'
import {paths} from '@/sanity/paths'
import {loadClinic} from '../../../load-clinic'
import {referenceCookieName, shownBy} from '../../reference-cookie'

/** The promised time for a calendar, while the page shows it. Afterwards, it leads to the page that says so. */
export async function GET(): Promise<Response> {
  const {answerBy} = shownBy((await cookies()).get(referenceCookieName)?.value)?.promised ?? {}
  if (answerBy === undefined) {
    return new Response(null, {
      status: 303,
      headers: {location: paths.consultationReceived, 'cache-control': 'no-store'},
    })
  }
  const {clinicName, phone} = await loadClinic()
  const file = replyCalendar({
    clinicName,
    phone: phone && !isPlaceholder(phone) ? phone : undefined,
    answerBy,
    host: new URL(env().SITE_URL).host,
    now: Date.now(),
  })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      // Phones open it in their calendar; a computer saves it under a name that says nothing.
      'content-disposition': 'inline; filename="reminder.ics"',
      'cache-control': 'no-store',
    },
  })
}
