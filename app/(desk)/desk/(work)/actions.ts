'use server'

import {redirect, unstable_rethrow} from 'next/navigation'
import type {NoteAnswer} from '@/components/desk/request/note-form'
import {takeWorkForm} from '@/lib/desk/actions/take-form'
import type {Told} from '@/lib/desk/actions/told'
import {takeLeadForm} from '@/lib/desk/held/take-lead-form'
import {errorName, log} from '@/lib/log'
import {requireLead, requireStaff} from '@/lib/staff/session/current-staff'
import {openDesk} from './open-desk'

// Anybody can send an action anything, so its arguments are unknown.

/** One step of work on a request. Ends at its page, which says what became of it. */
export async function doWork(sent: unknown): Promise<void> {
  const staff = await requireStaff()
  const form = asForm(sent)
  redirect(addressAfter(form, await takeWorkForm(await openDesk(), staff, form)))
}

/** What only leads may do. Ends at the list if the request no longer exists. */
export async function doForLead(sent: unknown): Promise<void> {
  const lead = await requireLead()
  const form = asForm(sent)
  const told = await takeLeadForm(await openDesk(), lead, form)
  if (form.has('until')) redirect(`/desk?tab=held&told=${told}`)
  redirect(told === 'released' || told === 'refused' ? addressAfter(form, told) : `/desk?told=${told}`)
}

/** A note that cannot be kept comes back with its text: nothing that was typed is lost. */
export async function keepNote(_before: NoteAnswer, sent: unknown): Promise<NoteAnswer> {
  const form = asForm(sent)
  const typed = form.get('note')
  const note = typeof typed === 'string' ? typed : ''
  const told = await tryToKeep(form)
  if (told === 'noted') redirect(addressAfter(form, told))
  const action = form.get('action')
  return {problem: problemOf(told), note, action: typeof action === 'string' ? action : ''}
}

/** Who asks is read from the store too, which may be down. */
async function tryToKeep(form: FormData): Promise<Told | 'failed'> {
  try {
    const staff = await requireStaff()
    return await takeWorkForm(await openDesk(), staff, form)
  } catch (error) {
    unstable_rethrow(error)
    log('note.not-kept', {error: errorName(error)})
    return 'failed'
  }
}

function problemOf(told: Told | 'failed'): string {
  if (told === 'no-note') return 'Write a note of 1 to 500 characters.'
  if (told === 'failed') return 'The site could not keep the note just now. Try again in a minute.'
  return 'This request takes no notes any more.'
}

function asForm(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData()
}

function addressAfter(form: FormData, told: Told): string {
  const reference = form.get('reference')
  const isReference = typeof reference === 'string' && /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference)
  return isReference && told !== 'unknown' ? `/desk/requests/${reference}?told=${told}` : `/desk?told=${told}`
}
