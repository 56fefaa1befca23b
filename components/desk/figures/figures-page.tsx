import {HeldLine, type HeldView} from './held-line'
import {type GroupView, RequestsTable} from './requests-table'
import {ViewsTable, type ViewsView} from './views-table'

export type FiguresView = {
  weeks: readonly GroupView[]
  hours: readonly GroupView[]
  topics: {question: string; groups: readonly GroupView[]; isCut: boolean}
  held: HeldView
  views: ViewsView
}

/** How the last weeks went, each as a table with a bar for the eye. Nothing of fewer than five stands alone. */
export function FiguresPage({weeks, hours, topics, held, views}: FiguresView) {
  return (
    <>
      <h1>Figures</h1>
      <p>
        This week and the eleven before. What fewer than five requests would tell is put together, or left out
        with as much else that it cannot be worked out.
      </p>
      {weeks.length === 0 ? (
        <p>Fewer than 5 requests came: too few for figures.</p>
      ) : (
        <>
          <RequestsTable
            title="Weeks"
            by="Days"
            says="By the week in which a request came. Weeks with few requests are put together."
            groups={weeks}
          />
          <RequestsTable
            title="Hours"
            by="Time"
            says="By the hour at which a request came, on the clinic’s clock. Hours with few requests are put together."
            groups={hours}
          />
          <RequestsTable
            title="Topics"
            by={topics.question}
            says={
              topics.isCut
                ? 'By the answer in the form, of the newest 2,000 requests alone. A topic with few requests stands with others.'
                : 'By the answer in the form. A topic with few requests stands with others.'
            }
            groups={topics.groups}
          />
        </>
      )}
      <h2>Held as possible spam</h2>
      <HeldLine {...held} />
      {views.pages.length === 0 ? (
        <>
          <h2>Pages</h2>
          <p>No page was opened often enough in the last 28 days.</p>
        </>
      ) : (
        <ViewsTable {...views} />
      )}
      <p>
        Not counted: programs that say what they are, pages that a browser makes ready before a click, and
        copies that a front server or a CDN hands out. Behind the front server of this site, a page counts
        once a minute at most for each kind of compression.
      </p>
    </>
  )
}
