import type {Metadata} from 'next'
import {cache} from 'react'
import {FollowChanges} from '@/components/desk/live/follow-changes'
import {QueuePage, titleOf} from '@/components/desk/queue/queue-page'
import {ToldMessage} from '@/components/desk/told-message'
import {readTold} from '@/lib/desk/actions/told'
import {readQueue} from '@/lib/desk/queue/read-queue'
import {type Tab, tabs} from '@/lib/desk/queue/tab-names'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {doForLead} from './actions'
import {openDesk} from './open-desk'

/** Cached, so that the title and the page together make one line in the access log. */
const read = cache(async (tab: Tab, page: number) => {
  const staff = await requireStaff()
  return readQueue(await openDesk(), staff, {tab, page})
})

export async function generateMetadata({searchParams}: PageProps<'/desk'>): Promise<Metadata> {
  return {title: titleOf(await read(...chosen(await searchParams)))}
}

export default async function DeskPage({searchParams}: PageProps<'/desk'>) {
  const query = await searchParams
  const view = await read(...chosen(query))
  return (
    <>
      <ToldMessage told={readTold(query.told)} />
      <QueuePage view={view} leadAction={doForLead} />
      <FollowChanges href="/desk/stamp" stamp={view.stamp} />
    </>
  )
}

type Query = Record<string, string | string[] | undefined>

/** Anybody can write an address. An unknown tab or page number means the first one. */
function chosen({tab, page}: Query): [Tab, number] {
  const number = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
  return [tabs.find((known) => known === tab) ?? 'to-do', number]
}
