import type {Metadata} from 'next'
import {ExportForm} from '@/components/desk/export-form'
import {ToldMessage} from '@/components/desk/told-message'
import {readTold} from '@/lib/desk/actions/told'
import {requireLead} from '@/lib/staff/session/current-staff'

export const metadata: Metadata = {title: 'Export'}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000

export default async function ExportPage({searchParams}: PageProps<'/desk/export'>) {
  await requireLead()
  return (
    <>
      <ToldMessage told={readTold((await searchParams).told)} />
      <h1>Export</h1>
      <p>
        The file holds what patients wrote, and is not sealed. Keep it where only those may read it who must,
        and delete it when it has served.
      </p>
      <ExportForm since={new Date(Date.now() - MONTH_MS).toISOString().slice(0, 10)} />
    </>
  )
}
