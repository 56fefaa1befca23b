import {CrisisLines} from '@/components/clinic/crisis-lines'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Callout} from '@/components/ui/callout'
import type {ClinicSettings} from '@/lib/content/content-types'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'

/** The first line only: every page ends with all of them. */
export function CrisisNote({clinic}: {clinic: ClinicSettings}) {
  const {lifeline, text} = crisisHelp(clinic)
  return (
    <Callout tone="care" title="If you need help now">
      <p>
        <PlaceholderText>{text}</PlaceholderText>
      </p>
      <CrisisLines lines={[lifeline]} level={3} />
      <p>
        <a href={paths.getHelpNow}>More ways to get help now</a>
      </p>
    </Callout>
  )
}
