import {z} from 'zod'
import {hoursText, withinText} from '../../../hours/hours-text.ts'
import {answerWithinOf, openingHoursOf, type WrittenHours} from '../../../hours/opening-hours.ts'
import {isTimeZone} from '../../../hours/zoned-time.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {hasDecided, querySanity, resultOf, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

const query = `*[_type == "clinicSettings" && _id == "clinicSettings"][0]{
  "openingHours": coalesce(openingHours[]{"days": coalesce(days, []), "opens": coalesce(opens, ""),
    "closes": coalesce(closes, "")}, []),
  timeZone, "answerWithin": answerWithin{amount, unit}
}`

const shape: z.ZodType<Omit<WrittenHours, 'closedDays'>> = z.object({
  openingHours: z
    .array(z.object({days: z.array(z.string()), opens: z.string(), closes: z.string()}))
    .catch([]),
  timeZone: z.string().refine(isTimeZone).nullable().catch(null),
  answerWithin: z
    .object({amount: z.number(), unit: z.enum(['businessDays', 'openHours'])})
    .nullable()
    .catch(null),
})

/** Every patient is told by when the clinic answers: that must be the clinic's own word. */
export async function checkHours(api: SanityApi, studioUrl: string, signal: AbortSignal): Promise<Finding> {
  const answer = await querySanity(api, {query, signal})
  if (!hasDecided(answer)) return sayUndecided(answer, api)
  const found = resultOf(answer, shape)
  if (!found) {
    return failed(
      `The clinic settings could not be read (HTTP ${answer.status}).`,
      'Run this again. If it stays, look at the dataset at sanity.io/manage.',
    )
  }
  const written = {...found, closedDays: []}
  const within = answerWithinOf(written)
  const problems = [
    ...(found.timeZone ? [] : ['No time zone is published.']),
    ...(openingHoursOf({...written, timeZone: 'UTC'}) ? [] : ['No opening hours are published.']),
    ...(within ? [] : ['Nothing says how soon the clinic answers a request.']),
  ]
  if (problems.length === 0 && within) return passed(`${hoursText(written)}; within ${withinText(within)}.`)
  return failed(
    problems.join(' '),
    `Put them right at ${studioUrl}, Clinic settings, Hours, and publish. Until then patients see a placeholder.`,
  )
}
