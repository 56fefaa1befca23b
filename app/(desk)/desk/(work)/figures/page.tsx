import type {Metadata} from 'next'
import {FiguresPage} from '@/components/desk/figures/figures-page'
import {questions} from '@/lib/consultation/form/questions'
import {knownHours} from '@/lib/consultation/known-hours'
import {recordAccess} from '@/lib/desk/access/record-access'
import {durationText} from '@/lib/desk/desk-time'
import type {GroupFigures} from '@/lib/desk/figures/measure'
import {readFigures} from '@/lib/desk/figures/read-figures'
import {requireStaff} from '@/lib/staff/session/current-staff'
import {openDesk} from '../open-desk'

export const metadata: Metadata = {title: 'Figures'}

export default async function DeskFiguresPage() {
  const {email: who} = await requireStaff()
  const desk = await openDesk()
  await recordAccess(desk.db, {who, what: 'list', detail: 'figures'}, desk.now())
  const {weeks, hours, topics, held, views} = await readFigures(
    desk,
    (await knownHours())?.timeZone ?? undefined,
  )
  return (
    <FiguresPage
      weeks={weeks.map(toView)}
      hours={hours.map(toView)}
      topics={{question: questions.topic.label, groups: topics.groups.map(toView), isCut: topics.isCut}}
      held={held}
      views={views}
    />
  )
}

function toView({name, received, answered, promise, medianFirstTryMs}: GroupFigures) {
  return {
    name,
    received,
    answered,
    kept: promise && {text: `${promise.kept} of ${promise.due}`, share: promise.kept / promise.due},
    firstTry: medianFirstTryMs === undefined ? 'Too few' : durationText(medianFirstTryMs),
  }
}
