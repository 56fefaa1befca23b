import type {Scene} from '@/lib/art/drawings'
import type {Tab} from '@/lib/desk/queue/tab-names'
import styles from './empty-list.module.css'

/** What an empty list says. */
export function EmptyList({tab}: {tab: Tab}) {
  const {title, text, scene} = words[tab]
  return (
    <div className={styles.empty}>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <img src={`/art/${scene}.svg`} width={400} height={300} alt="" className={styles.picture} />
    </div>
  )
}

const words: Record<Tab, {title: string; text: string; scene: Scene}> = {
  'to-do': {
    title: 'Everyone has been answered',
    text: 'New requests appear here by themselves.',
    scene: 'rest',
  },
  waiting: {
    title: 'No call is put off',
    text: 'After “no answer” or “left a message”, a request waits here for its time.',
    scene: 'call',
  },
  held: {
    title: 'Nothing looks like spam',
    text: 'A request that might be spam waits here until a lead has looked.',
    scene: 'ways',
  },
  done: {
    title: 'Nothing is done yet',
    text: 'Requests that were answered are kept here for their time.',
    scene: 'follow-up',
  },
  attention: {
    title: 'All mail has arrived',
    text: 'A request whose mail does not reach the clinic’s mailbox shows here.',
    scene: 'read',
  },
}
