/**
 * Where a request stands, for people. The latest word of the provider counts, in whatever order its events came; of
 * two at the same time, the worse one.
 */
export const states = [
  'held',
  'queued',
  'sending',
  'accepted',
  'delivered',
  'needs_attention',
  'handled',
] as const

/** `state` as an SQL expression over one row. */
export const stateOfRow = `
  case
    when handled_at is not null then 'handled'
    when status <> 'accepted' then status
    when complained_at is not null then 'needs_attention'
    when refused_at is not null and refused_at >= coalesce(delivered_at, 0) then 'needs_attention'
    when delivered_at is not null then 'delivered'
    when unconfirmed_at is not null then 'needs_attention'
    else 'accepted'
  end`
