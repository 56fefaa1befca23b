import {CrisisLinks} from '@/components/clinic/crisis-links'
import {Callout} from '@/components/ui/callout'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'

/** Whom to call now. From the code, so that no typing error can break it. */
export function CrisisPanel() {
  const {lifeline, emergency} = crisisHelp()
  return (
    <Callout tone="care" title="If you think about suicide or may hurt yourself" level={2}>
      <p>
        Call, text or chat with the {lifeline.label} now. {lifeline.who}
      </p>
      <CrisisLinks line={lifeline} />
      <p>If a life is in danger, call {emergency.call}.</p>
      <p>
        <a href={paths.getHelpNow}>More ways to get help now</a>
      </p>
    </Callout>
  )
}
