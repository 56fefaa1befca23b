import {Bar} from './bar'
import {FiguresTable} from './figures-table'

export type ViewsView = {pages: {path: string; views: number}[]; others: number | undefined}

/** The pages that were opened most. */
export function ViewsTable({pages, others}: ViewsView) {
  const rows = [
    ...pages.map(({path, views}) => ({name: path, views})),
    ...(others === undefined ? [] : [{name: 'All other pages', views: others}]),
  ]
  const most = Math.max(...rows.map(({views}) => views))
  return (
    <FiguresTable
      title="Pages"
      says="How often a page was opened in the last 28 days, the 20 most read. Counted by this site: by page and day, without a cookie, an address or a person."
      columns={['Page', 'Opened']}
    >
      {rows.map(({name, views}) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>
            <Bar share={views / most} /> {views.toLocaleString('en-US')}
          </td>
        </tr>
      ))}
    </FiguresTable>
  )
}
