import type {Tab} from '@/lib/desk/queue/tab-names'

/** What an empty list says. */
export function EmptyList({tab}: {tab: Tab}) {
  const {title, text} = words[tab]
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
    </>
  )
}

const words: Record<Tab, {title: string; text: string}> = {
  'to-do': {title: 'Everyone has been answered', text: 'New requests appear here by themselves.'},
  waiting: {
    title: 'No call is put off',
    text: 'After “no answer” or “left a message”, a request waits here for its time.',
  },
  held: {
    title: 'Nothing looks like spam',
    text: 'A request that might be spam waits here until a lead has looked.',
  },
  done: {title: 'Nothing is done yet', text: 'Requests that were answered are kept here for their time.'},
  attention: {
    title: 'All mail has arrived',
    text: 'A request whose mail does not reach the clinic’s mailbox shows here.',
  },
}
