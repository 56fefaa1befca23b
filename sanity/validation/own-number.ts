import type {ValidationContext} from 'sanity'
import {apiVersion} from '../env.ts'
import {ownNumber, ownNumberMessage} from '../wording/document/crisis-rules.ts'

/** No line may be the phone of the clinic, which stands in its settings. */
export async function ownNumberProblem(
  lines: unknown,
  {getClient}: Pick<ValidationContext, 'getClient'>,
): Promise<true | string> {
  if (!Array.isArray(lines) || lines.length === 0) return true
  const phone: unknown = await getClient({apiVersion}).fetch('*[_id == "clinicSettings"][0].phone')
  return ownNumber(lines, phone).length > 0 ? ownNumberMessage : true
}
