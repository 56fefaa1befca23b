/** The possible outcomes of a mail that was accepted. By default it is delivered. */
export const fateNames = [
  'bounce',
  'soft-bounce',
  'suppressed',
  'failed',
  'complain',
  'delay',
  'lose-events',
  'duplicate-events',
  'reorder-events',
] as const

/** `fields` go into the event's data. */
export type MailEvent = {type: string; fields?: Record<string, unknown>}

/** `events` in the order in which they happen; `told` in the order in which they are sent. */
export type Fate = {lastEvent: string; told: {event: MailEvent; place: number}[]}

const sent: MailEvent = {type: 'sent'}
const delivered: MailEvent = {type: 'delivered'}
const delayed: MailEvent = {type: 'delivery_delayed'}

const ENDS: Record<string, MailEvent[]> = {
  bounce: [bounced('Permanent', 'General')],
  // An out-of-office reply, as mail services report it.
  'soft-bounce': [delivered, bounced('Transient', 'General')],
  suppressed: [
    {
      type: 'suppressed',
      fields: {suppressed: {message: 'On the suppression list.', type: 'OnAccountSuppressionList'}},
    },
  ],
  failed: [{type: 'failed', fields: {failed: {reason: 'reached_daily_quota'}}}],
  complain: [delivered, {type: 'complained'}],
  delay: [delayed],
}

/** The fate of a mail that was accepted in this mode of failure. */
export function fateOf(mode: string): Fate {
  const events = [sent, ...(ENDS[mode] ?? [delivered])]
  const told = events.map((event, place) => ({event, place}))
  return {lastEvent: events.at(-1)?.type ?? 'sent', told: inMode(mode, told)}
}

function inMode(mode: string, told: Fate['told']): Fate['told'] {
  if (mode === 'lose-events') return []
  if (mode === 'duplicate-events') return told.flatMap((one) => [one, one, one])
  return mode === 'reorder-events' ? told.toReversed() : told
}

function bounced(type: string, subType: string): MailEvent {
  return {type: 'bounced', fields: {bounce: {message: 'The mailbox answered.', type, subType}}}
}
