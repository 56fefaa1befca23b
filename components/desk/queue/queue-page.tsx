import {Pagination} from '@/components/ui/pagination'
import {tabNames} from '@/lib/desk/queue/tab-names'
import type {QueueView} from '@/lib/desk/views'
import {EmptyList} from './empty-list'
import {HeldForms} from './held-forms'
import {QueueList} from './queue-list'
import {hrefOfTab, TabNav} from './tab-nav'

type Props = {view: QueueView; leadAction: (form: FormData) => Promise<void>}

export function QueuePage({view, leadAction}: Props) {
  const {tab, counts, lines, page, pages, mayRelease, seenUntil} = view
  return (
    <>
      <h1>{titleOf(view)}</h1>
      <TabNav current={tab} counts={counts} />
      {lines.length === 0 ? <EmptyList tab={tab} /> : <QueueList lines={lines} />}
      {tab === 'held' && mayRelease && page === 1 && lines.length > 0 && (
        <HeldForms action={leadAction} count={counts.held} until={seenUntil} />
      )}
      {tab === 'held' && !mayRelease && lines.length > 0 && <p>A lead can release or delete these.</p>}
      <Pagination
        label={`Pages of “${tabNames[tab]}”`}
        page={page}
        pages={pages}
        hrefOf={(number) => hrefOfTab(tab, number)}
      />
    </>
  )
}

/** Also the title of the window: it says how many, and names nobody. */
export function titleOf({tab, counts}: Pick<QueueView, 'tab' | 'counts'>): string {
  return `${tabNames[tab]} (${counts[tab]})`
}
