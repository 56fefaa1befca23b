import {config, z} from 'zod'
import {toContactLine} from './contact-line.ts'
import {isEmail, tidyEmail} from './email-address.ts'
import {
  contactTimes,
  type FieldErrors,
  type FieldName,
  fieldNames,
  limits,
  messageChoices,
  topics,
} from './fields.ts'
import {isLongerThan, toPlainLine, withoutPiledMarks} from './plain-line.ts'

// Zod would try whether it may make code at run time. The site's policy forbids that, and each try is reported.
config({jitless: true})

export const phoneFormatError =
  'Enter a phone number in the correct format, like 804 555 0142. Start other countries’ numbers with +'
const EMAIL_FORMAT = 'Enter an email address in the correct format, like name@example.com'
const NAME_LENGTH = `Name must be ${limits.name} characters or less`
const SUPPORT_LENGTH = `Support needs must be ${limits.support} characters or less`
export const nameLinkError = 'Name must not include a web address'
/** What every web address with a scheme or `www.` has. The server also knows those without: `spam/web-address.ts`. */
export const linkStart = /[a-z]:\/\/|\bwww\.[\p{L}\p{N}]/iu
/** No rule reads more than this. The longest answer, all in family emoji, is shorter. */
const MOST_READ = 4_000

const name = line('Enter your name', NAME_LENGTH)
  .refine((text) => text !== '', 'Enter your name')
  .refine((text) => !isLongerThan(limits.name, text), NAME_LENGTH)
  .refine((text) => !linkStart.test(text), nameLinkError)
  .transform(withoutPiledMarks)

const phone = line(phoneFormatError, phoneFormatError, toContactLine)
  .transform(withoutPiledMarks)
  .refine((text) => text !== '', 'Enter a phone number so we can call you')
  .refine(couldBePhone, phoneFormatError)

const email = line(EMAIL_FORMAT, EMAIL_FORMAT, tidyEmail)
  .refine((text) => text !== '', 'Enter an email address so we can email you')
  .refine(isEmail, EMAIL_FORMAT)

const messages = z.enum(messageChoices, 'Select if we can leave a message')

const times = z
  .array(z.string(), 'Select times from the list')
  .nullish()
  .refine((chosen) => chosen?.every(isContactTime) ?? true, 'Select times from the list')
  .transform((chosen) => contactTimes.filter((time) => chosen?.includes(time)))

const topic = z
  .union([z.enum(topics), z.literal('')], 'Select what it is about from the list')
  .nullish()
  .transform((choice) => choice || undefined)
  .optional()

const support = line('Enter the support you need in one line', SUPPORT_LENGTH)
  .refine((text) => !isLongerThan(limits.support, text), SUPPORT_LENGTH)
  .transform((text) => withoutPiledMarks(text) || undefined)
  .optional()

const answers = z
  .object({name, times, topic, support})
  .and(
    z.discriminatedUnion(
      'contactBy',
      [
        z.object({contactBy: z.literal('phone'), phone, messages}),
        z.object({contactBy: z.literal('email'), email}),
      ],
      'Select how we should contact you',
    ),
  )

/** What a form holds before it is checked. A group without a choice is `null`, `''` or absent. */
export type ConsultationInput = {
  [field in Exclude<FieldName, 'times'>]?: string | null
} & {times?: string[] | null}

/** A checked request. What was typed for the other way of contact is not part of it. */
export type Consultation = z.output<typeof answers>

/**
 * The one schema of browser and server. Every broken rule is reported at once; unknown fields are dropped.
 * The server also asks `isDialable` about the phone number and `webAddressIn` about the name: their tables are too heavy
 * for the browser.
 */
export const consultationSchema = z.preprocess((form: ConsultationInput) => form, answers)

/** The first broken rule of each question, in the order of the form. */
export function toFieldErrors({issues}: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of fieldNames) {
    const issue = issues.find(({path}) => path[0] === field)
    if (issue) errors[field] = issue.message
  }
  return errors
}

/** Text on one line. An absent answer is an empty one. */
function line(wrongType: string, tooLong: string, toLine = toPlainLine) {
  return z
    .string(wrongType)
    .max(MOST_READ, tooLong)
    .nullish()
    .transform((text) => toLine(text ?? ''))
}

/** Seven digits in any script are the least that a phone network dials; letters may stand for the last. */
function couldBePhone(text: string): boolean {
  const digits = (text.match(/\p{Nd}/gu) ?? []).length
  return text.length <= limits.phone && (digits >= 7 || (digits >= 3 && /(?:[a-z][ .-]?){3}/i.test(text)))
}

function isContactTime(value: string): boolean {
  return contactTimes.some((time) => time === value)
}
