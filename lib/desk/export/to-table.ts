import {toCsv} from '../../consultation/desk/to-csv.ts'
import {fieldNames, questions} from '../../consultation/form/questions.ts'
import {sayAnswer} from '../../consultation/form/say-answer.ts'
import {outcomeWords} from '../views.ts'
import {type Entry, promisedOf, sayTaken, type Taken} from './entry.ts'

/** A row for each request, a column for each question. */
export function toTable(entries: readonly Entry[], taken: Taken): string {
  const labels = fieldNames.map((name) => questions[name].mailLabel)
  const rows = entries.map(({request, state, answers}) => [
    request.reference,
    new Date(request.createdAt).toISOString(),
    answers ? request.state : `${request.state}, answers cannot be read`,
    promisedOf(request),
    state?.outcome ? outcomeWords[state.outcome] : (state?.stage ?? ''),
    ...fieldNames.map((name) => (answers ? sayAnswer(answers, name) : '')),
  ])
  return toCsv([
    [sayTaken(taken)],
    ['Reference', 'Received', 'State', 'Promised', 'Work', ...labels],
    ...rows,
  ])
}
