import type {Metadata} from 'next'
import {FiguresPage} from '@/components/desk/figures-page'
import {knownHours} from '@/lib/consultation/known-hours'
import {recordAccess} from '@/lib/desk/access/record-access'
import {durationText} from '@/lib/desk/desk-time'
import {readFigures, type WeekFigures} from '@/lib/desk/figures/read-figures'
import {dayText} from '@/lib/hours/hours-text'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {openDesk} from '../open-desk'

export const metadata: Metadata = {title: 'Figures'}

export default async function DeskFiguresPage() {
  const {email: who} = await requireStaff()
  const {db, now} = await openDesk()
  await recordAccess(db, {who, what: 'list', detail: 'figures'}, now())
  const {weeks, held} = await readFigures(db, now(), (await knownHours())?.timeZone ?? undefined)
  return <FiguresPage weeks={weeks.toReversed().map(toView)} held={held} />
}

function toView({week, received, answered, promised, kept, medianFirstTryMs}: WeekFigures) {
  return {
    week: dayText(week),
    received,
    answered,
    kept:
      promised === undefined || kept === undefined
        ? undefined
        : {text: `${kept} of ${promised}`, share: kept / promised},
    firstTry: medianFirstTryMs === undefined ? 'Too few' : durationText(medianFirstTryMs),
  }
}
