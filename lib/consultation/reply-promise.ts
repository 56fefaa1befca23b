import {z} from 'zod'
import {isPlaceholder} from '../content/placeholder.ts'
import {estimateDue} from '../hours/estimate-due.ts'
import {dayText, momentText, windowText} from '../hours/hours-text.ts'
import {
  answerBy,
  answerWithinOf,
  nextWindow,
  openingHoursOf,
  type WrittenHours,
} from '../hours/opening-hours.ts'
import {isDay, isTimeZone} from '../hours/zoned-time.ts'

const replyPromiseSchema = z.object({
  timeZone: z.string().refine(isTimeZone).optional(),
  /** The clinic has not said when it is open, or how soon it answers. */
  isUnsaid: z.literal(true).optional(),
  /** The moment by which the clinic answers. */
  answerBy: z.number().int().optional(),
  /** The next opening, when the request came while the clinic was closed. */
  opens: z.number().int().optional(),
  closes: z.number().int().optional(),
  /** The clinic's phone number, which the receipt to the patient names. */
  phone: z.string().max(40).optional(),
  /** The last day for a written estimate, if the patient asked about cost. */
  estimateBy: z.string().refine(isDay),
})

/**
 * What a patient is told at receipt, by the hours of that moment. It is kept with the request, so that page and mail
 * agree whatever staff or the clock change later. It tells nothing of the patient: `estimateBy` is there for everybody.
 */
export type ReplyPromise = z.output<typeof replyPromiseSchema>

/** What the clinic settings say about it. */
export type ClinicOfPromise = WrittenHours & {phone?: string | null}

/** A cookie can be edited to hold any number: a later moment is none that was promised. */
const LATEST = Date.parse('2200-01-01')

/** `clinic` is undefined if its opening hours were not known at that moment. */
export function replyPromiseFor(clinic: ClinicOfPromise | undefined, at: number): ReplyPromise {
  const timeZone = clinic?.timeZone ?? undefined
  const phone = isPlaceholder(clinic?.phone) ? undefined : clinic?.phone?.slice(0, 40)
  const promised = {
    ...(timeZone && {timeZone}),
    ...(phone && {phone}),
    estimateBy: estimateDue(timeZone, at),
  }
  const hours = clinic && openingHoursOf(clinic)
  const within = clinic && answerWithinOf(clinic)
  const by = hours && within && answerBy(hours, within, at)
  const next = hours && nextWindow(hours, at)
  if (by === undefined || !next) return {...promised, ...(clinic && {isUnsaid: true})}
  return {...promised, answerBy: by, ...(next.opens > at && next)}
}

/** Reads it as the store and the cookie keep it. Returns undefined if the text is not a promise. */
export function readReplyPromise(text: string | null | undefined): ReplyPromise | undefined {
  try {
    const parsed = replyPromiseSchema.safeParse(JSON.parse(text ?? 'null'))
    const isReal = [parsed.data?.answerBy, parsed.data?.opens, parsed.data?.closes].every(
      (at = 0) => at < LATEST,
    )
    return parsed.success && isReal ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Follows "by" in a sentence, in the clinic's time zone. Returns undefined if no time was promised. */
export function answerByText({timeZone, answerBy: by}: ReplyPromise): string | undefined {
  return timeZone && by !== undefined ? momentText(timeZone, by) : undefined
}

/**
 * What happens next, in sentences. They name days and hours, never "today" or "now", so that they stay true when the
 * page is read again.
 */
export function whatNext(promised: ReplyPromise, {isAboutCost}: {isAboutCost: boolean}): string[] {
  const {timeZone, opens, closes, estimateBy, isUnsaid} = promised
  const by = answerByText(promised) ?? (isUnsaid && '[Clinic to supply: opening hours and reply time]')
  const isClosed = timeZone !== undefined && opens !== undefined && closes !== undefined
  return [
    ...(isClosed
      ? [`You sent this while we were closed. We open next on ${windowText(timeZone, {opens, closes})}.`]
      : []),
    by ? `We contact you by ${by}, the way you chose.` : 'We contact you the way you chose.',
    ...(isAboutCost
      ? [`You asked about cost. You also get a written estimate, by ${dayText(estimateBy)}.`]
      : []),
  ]
}
