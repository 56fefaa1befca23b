import {randomUUID} from 'node:crypto'
import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {type ComponentProps, cache} from 'react'
import {FollowChanges} from '@/components/desk/live/follow-changes'
import {KeepNote} from '@/components/desk/request/keep-note'
import {NoteForm} from '@/components/desk/request/note-form'
import {NothingKept} from '@/components/desk/request/nothing-kept'
import {RequestPage} from '@/components/desk/request/request-page'
import {HiddenFields} from '@/components/desk/request/work-forms'
import {ToldMessage} from '@/components/desk/told-message'
import {MOST_NOTE_LETTERS} from '@/lib/desk/actions/notes'
import {readTold} from '@/lib/desk/actions/told'
import {readRequest} from '@/lib/desk/request/read-request'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {doForLead, doWork, keepNote} from '../../actions'
import {openDesk} from '../../open-desk'
import {orAnswerForm} from '../../or-answer-form'

const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** Cached, so that the title and the page together make one line in the access log. */
const read = cache(async (reference: string) => {
  const staff = await requireStaff()
  if (!REFERENCE.test(reference)) notFound()
  return (await readRequest(await openDesk(), staff, reference)) ?? notFound()
})

type Props = PageProps<'/desk/requests/[reference]'>

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {reference} = await params
  const view = await orAnswerForm(() => read(reference))
  return {title: view ? `Request ${view.reference}` : 'Error: nothing was kept'}
}

export default async function DeskRequestPage({params, searchParams}: Props) {
  const {reference} = await params
  const view = await orAnswerForm(() => read(reference))
  const here = `/desk/requests/${encodeURIComponent(reference)}`
  if (!view) return <NothingKept noteForm={noteForm(here, blankFields(reference))} />
  const {told} = await searchParams
  return (
    <>
      <ToldMessage told={readTold(told)} holder={view.holder?.isSelf ? undefined : view.holder?.name} />
      <RequestPage view={view} workAction={doWork} leadAction={doForLead} noteForm={noteForm(here, view)} />
      <FollowChanges href={`/desk/stamp?of=${view.reference}`} stamp={view.stamp} />
    </>
  )
}

function noteForm(here: string, fields: ComponentProps<typeof HiddenFields>['view']) {
  return (
    <NoteForm action={keepNote} here={here} most={MOST_NOTE_LETTERS} button={<KeepNote />}>
      <HiddenFields view={fields} />
    </NoteForm>
  )
}

/** A note takes nobody's turn, so it may be sent by somebody who has seen nothing. */
function blankFields(reference: string) {
  return {reference, actionId: randomUUID(), seen: 0, again: {value: '', least: '', zone: 'UTC'}}
}
