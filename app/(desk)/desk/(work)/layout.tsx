import type {Metadata} from 'next'
import type {ReactNode} from 'react'
import {DeskShell} from '@/components/desk/desk-shell'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {orAnswerForm} from './or-answer-form'

export const metadata: Metadata = {robots: {index: false, follow: false}}

/** Asks who is signed in, as every page in it does for itself: a layout is not rendered again for each page. */
export default async function WorkLayout({children}: {children: ReactNode}) {
  const staff = await orAnswerForm(requireStaff)
  return <DeskShell staff={staff && {name: staff.name, isLead: staff.role === 'lead'}}>{children}</DeskShell>
}
