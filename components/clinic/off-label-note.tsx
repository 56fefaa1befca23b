import {Callout} from '@/components/ui/callout'

/** The legal status and the evidence, beside what the clinic offers. Check it against the FDA at every review. */
export function OffLabelNote() {
  return (
    <Callout title="Good to know first">
      <p>
        The FDA has approved ketamine as an anesthetic. It has not approved it for depression, anxiety, PTSD
        or chronic pain. Using it for these is called “off-label”: it is lawful, and a clinician decides with
        you whether it makes sense.
      </p>
      <p>
        Some people feel better, often for a limited time, and others do not. There are risks and side
        effects, and there are other treatments.
      </p>
    </Callout>
  )
}
