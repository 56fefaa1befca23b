import type {Metadata} from 'next'
import {AccessList} from '@/components/desk/access-list'
import {knownHours} from '@/lib/consultation/known-hours'
import {readAccessPage} from '@/lib/desk/access/read-access-page'
import {requireLead} from '@/lib/staff/session/current-staff'
import {openDesk} from '../open-desk'

export const metadata: Metadata = {title: 'Access log'}

const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/

export default async function AccessPage({searchParams}: PageProps<'/desk/access'>) {
  const lead = await requireLead()
  const {of} = await searchParams
  const reference = typeof of === 'string' && REFERENCE.test(of) ? of : undefined
  const timeZone = (await knownHours())?.timeZone ?? 'UTC'
  const {lines, count, isWhole} = await readAccessPage(await openDesk(), lead, {reference, timeZone})
  return (
    <>
      <h1>Access log</h1>
      <p role={isWhole ? undefined : 'alert'}>
        {isWhole
          ? `The newest ${count} lines are as they were written. Times are of ${timeZone.replaceAll('_', ' ')}.`
          : 'The log is not as it was written: run npm run requests -- audit, which names the lines.'}
      </p>
      {reference && (
        <p>
          Of request {reference} alone. <a href="/desk/access">Show all</a>
        </p>
      )}
      <AccessList lines={lines} />
    </>
  )
}
