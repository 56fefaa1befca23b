import type {ValidationContext} from 'sanity'
import {z} from 'zod'
import {dayIn, dayText} from '../days.ts'
import {apiVersion} from '../env.ts'

type Asks = Pick<ValidationContext, 'getClient'>

/** Today on the clinic's calendar; on the browser's, while the clinic has not said where it is. */
export async function clinicDay({getClient}: Asks, at: number = Date.now()): Promise<string> {
  const found: unknown = await getClient({apiVersion}).fetch('*[_id == "clinicSettings"][0].timeZone')
  const timeZone = z.string().safeParse(found).data
  return dayIn(timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, at)
}

/** No mistake, because the site waits for the day; but a typing error should be seen. */
export async function comingDayWarning(day: string | undefined, context: Asks): Promise<true | string> {
  if (!day || day <= (await clinicDay(context))) return true
  return `This day is still to come. Patients do not see the article before ${dayText(day)}.`
}
