import {CrisisLines} from '@/components/clinic/crisis-lines'
import {nationalCrisisLines} from '@/components/clinic/national-crisis-lines'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Callout} from '@/components/ui/callout'
import type {ClinicSettings} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'

/** The first line only: every page ends with all of them. */
export function CrisisNote({clinic}: {clinic: ClinicSettings}) {
  const lines = clinic.crisisLines.length > 0 ? clinic.crisisLines : nationalCrisisLines
  return (
    <Callout tone="care" title="If you need help now">
      <p>
        <PlaceholderText>{clinic.emergencyText}</PlaceholderText>
      </p>
      <CrisisLines lines={lines.slice(0, 1)} level={3} />
      <p>
        <a href={paths.getHelpNow}>More ways to get help now</a>
      </p>
    </Callout>
  )
}
