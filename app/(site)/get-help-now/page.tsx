import {CrisisLines, LargeCrisisLinks} from '@/components/clinic/crisis-lines'
import {Band} from '@/components/layout/band'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {Callout} from '@/components/ui/callout'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'
import {loadClinic} from '../load-clinic'
import {pageHead} from '../page-head'

export const dynamic = 'force-static'

export function generateMetadata() {
  return pageHead({
    path: paths.getHelpNow,
    title: 'Get help now',
    description: 'In an emergency call 911. In a crisis call or text 988, at any hour, free of charge.',
  })
}

/**
 * Its own words and first numbers, and nothing to buy: somebody in a crisis must find them whatever happens. The clinic's own
 * lines follow where they can be had.
 */
export default async function GetHelpNowPage() {
  const [clinic] = await Promise.allSettled([loadClinic()])
  const {emergency, listeners} = crisisHelp(clinic.status === 'fulfilled' ? clinic.value : undefined)
  const [lifeline, ...others] = listeners
  return (
    <>
      <PageTitle
        scene="call"
        title="Get help now"
        lead="You do not have to be sure that it is serious enough."
      />
      <Band as="div">
        {lifeline && <CrisisLines lines={[lifeline]} level={2} large />}
        <Callout tone="care" title="In danger now, or a medical emergency">
          <p>Call 911 or go to the nearest emergency room. Stay with someone if you can.</p>
          <LargeCrisisLinks line={emergency} />
        </Callout>
        <CrisisLines lines={others} level={2} large />
      </Band>
      <Section id="call" title="What happens when you call or text 988">
        <ul>
          <li>It is free, and open every hour of every day.</li>
          <li>You talk with a trained counselor, about anything that is too much for you right now.</li>
          <li>Interpreters can join a call in more than 150 languages.</li>
          <li>You can call because you worry about somebody else.</li>
        </ul>
      </Section>
      <Section id="clinic" title="What this clinic cannot do">
        <p>
          The forms, the mailbox and the phone of this clinic are not watched at all hours. For help right
          now, use the numbers above.
        </p>
      </Section>
    </>
  )
}
