import type {Metadata} from 'next'
import {CrisisLines, CrisisLinks} from '@/components/clinic/crisis-lines'
import {PageTitle} from '@/components/layout/page-title'
import {Callout} from '@/components/ui/callout'
import {crisisHelp} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'
import {loadClinic} from '../load-clinic'

export const dynamic = 'force-static'

export const metadata: Metadata = {
  title: 'Get help now',
  description: 'In an emergency call 911. In a crisis call or text 988, at any hour, free of charge.',
  alternates: {canonical: paths.getHelpNow},
}

/**
 * Its own words and first numbers, and nothing to buy: somebody in a crisis must find them whatever happens. The clinic's own
 * lines follow where they can be had.
 */
export default async function GetHelpNowPage() {
  const [clinic] = await Promise.allSettled([loadClinic()])
  const {emergency, listeners} = crisisHelp(clinic.status === 'fulfilled' ? clinic.value : undefined)
  return (
    <div className="measure">
      <PageTitle title="Get help now">You do not have to be sure that it is serious enough.</PageTitle>
      <Callout tone="care" title="In danger now, or a medical emergency">
        <p>Call 911 or go to the nearest emergency room. Stay with someone if you can.</p>
        <CrisisLinks line={emergency} large />
      </Callout>
      <h2>Talk to someone, day or night</h2>
      <CrisisLines lines={listeners} level={3} large />
      <h2>What happens when you call or text 988</h2>
      <ul>
        <li>It is free, and open every hour of every day.</li>
        <li>You talk with a trained counselor, about anything that is too much for you right now.</li>
        <li>Interpreters can join a call in more than 150 languages.</li>
        <li>You can call because you worry about somebody else.</li>
      </ul>
      <h2>What this clinic cannot do</h2>
      <p>
        The forms, the mailbox and the phone of this clinic are not watched at all hours. For help right now,
        use the numbers above.
      </p>
    </div>
  )
}
