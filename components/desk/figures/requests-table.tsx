import {Bar} from './bar'
import {FiguresTable} from './figures-table'

export type GroupView = {
  name: string
  received: number
  answered: number
  kept: {text: string; share: number} | undefined
  firstTry: string
}

/** Requests in groups, with how they were answered. `by` is what they are grouped by. */
export function RequestsTable({
  title,
  by,
  says,
  groups,
}: {
  title: string
  by: string
  says: string
  groups: readonly GroupView[]
}) {
  const most = Math.max(...groups.map(({received}) => received))
  return (
    <FiguresTable
      title={title}
      says={says}
      columns={[by, 'Received', 'Answered', 'Promise kept', 'Half were tried within']}
    >
      {groups.map(({name, received, answered, kept, firstTry}) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>
            <Bar share={received / most} /> {received}
          </td>
          <td>{answered}</td>
          <td>
            {kept ? (
              <>
                <Bar share={kept.share} /> {kept.text}
              </>
            ) : (
              'Too few'
            )}
          </td>
          <td>{firstTry}</td>
        </tr>
      ))}
    </FiguresTable>
  )
}
