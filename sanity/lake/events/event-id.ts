/**
 * Place of an event in the log: which lake, which transaction, which of a listener's events of that transaction.
 * An id of another lake (a deleted and new folder) must not be taken for one of ours.
 */
export type EventPlace = {seq: number; position: number; isLast: boolean}

export function formatEventId(lakeId: string, {seq, position, isLast}: EventPlace): string {
  return `${lakeId}-${seq}-${position}${isLast ? '' : '+'}`
}

export function parseEventId(lakeId: string, id: string): EventPlace | undefined {
  const [, lake, seq, position, more] = /^(\w+)-(\d+)-(\d+)(\+?)$/.exec(id) ?? []
  if (lake !== lakeId) return undefined
  return {seq: Number(seq), position: Number(position), isLast: more === ''}
}
