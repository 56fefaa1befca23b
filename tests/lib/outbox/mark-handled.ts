import {rowsOf} from './databases'

/** As the desk writes it down when somebody has answered (`lib/desk/actions/follow-work.ts`). */
export async function markHandled(place: string, reference: string, at: number): Promise<void> {
  await rowsOf(
    place,
    `update consultation_requests set handled_at = ${at} where reference = '${reference}' returning id`,
  )
}
