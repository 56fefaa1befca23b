import {z} from 'zod'
import {answerUnits, minutesOf, mostToWait, weekdays} from '../../../sanity/opening-times.ts'
import {isDay, isTimeZone} from '../../hours/zoned-time.ts'
import {anyItems, anyKeyedItems, line, link, note, optional, words} from './shape-parts.ts'

const openingLine = z
  .looseObject({
    _key: z.string(),
    days: anyItems(z.enum(weekdays)),
    opens: z.string(),
    closes: z.string(),
  })
  .refine(({opens, closes}) => (minutesOf(opens) ?? 1440) < (minutesOf(closes) ?? 0))

const menuLink = z.looseObject({
  text: words,
  list: optional(z.string()),
  ref: optional(z.string()),
  to: optional(z.looseObject({_type: z.string(), slug: optional(z.string()), publishedAt: note})),
})

/** A menu is never a reason to show no page: a link that is not right is left out. */
const navigation = optional(
  z.looseObject({
    main: anyItems(menuLink),
    footer: anyItems(z.looseObject({heading: words, links: anyItems(menuLink)})),
  }),
)

export const clinicSettings = z.looseObject({
  clinicName: words,
  city: words,
  region: words,
  address: note,
  phone: line,
  email: line,
  openingHours: anyKeyedItems(openingLine),
  timeZone: optional(z.string().refine(isTimeZone)),
  answerWithin: optional(
    z.looseObject({amount: z.number().int().min(1).max(mostToWait), unit: z.enum(answerUnits)}),
  ),
  closedDays: anyItems(z.looseObject({date: z.string().refine(isDay)})),
  adultsOnlyNote: note,
  privacyNote: note,
  titlesInPictures: optional(z.boolean()),
  emergencyText: words,
  // The lines of the country are printed in any case.
  crisisLines: anyKeyedItems(
    z.looseObject({_key: z.string(), label: words, call: line, text: line, chatUrl: link, who: note}),
  ),
  navigation,
})
