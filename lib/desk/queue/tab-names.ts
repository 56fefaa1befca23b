/** The tabs of the desk, in order. */
export const tabs = ['to-do', 'waiting', 'held', 'done', 'attention'] as const

export type Tab = (typeof tabs)[number]

export const tabNames: Record<Tab, string> = {
  'to-do': 'To do',
  waiting: 'Waiting',
  held: 'Held as possible spam',
  done: 'Done',
  attention: 'Needs attention',
}
