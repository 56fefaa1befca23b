import {Day} from '@/components/article/text/day'
import {createCitationNumberer} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import type {StandingDisclosureQueryResult} from '@/sanity/types.generated'

/** The legal status and the evidence, beside what the clinic offers. */
export function OffLabelNote({disclosure}: {disclosure: StandingDisclosureQueryResult}) {
  return (
    <>
      {disclosure ? (
        <>
          <SimpleText value={createCitationNumberer([]).text(disclosure.statement)} />
          {disclosure.checkedOn && (
            <p>
              Checked on <Day date={disclosure.checkedOn} />.
            </p>
          )}
        </>
      ) : (
        // Until the clinic publishes the statement. A home page that says nothing of it would mislead.
        <p>
          The FDA has approved ketamine as an anesthetic only. Any other use is “off-label”: a clinician
          decides with you whether it makes sense.
        </p>
      )}
      <p>
        Some people feel better, often for a limited time, and others do not. There are risks and side
        effects, and there are other treatments.
      </p>
    </>
  )
}
