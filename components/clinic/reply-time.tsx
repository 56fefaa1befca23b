import type {ClinicSettings} from '@/lib/content/content-types'
import {withinText} from '@/lib/hours/hours-text'
import {answerWithinOf} from '@/lib/hours/opening-hours'
import {PlaceholderText} from './placeholder-text'

/** How soon the clinic promises to answer, like `1 business day`. */
export function ReplyTime({clinic}: {clinic: ClinicSettings}) {
  const within = answerWithinOf(clinic)
  return <PlaceholderText>{within ? withinText(within) : '[Clinic to supply: reply time]'}</PlaceholderText>
}
