/** A calendar day. Read as UTC on purpose: it has no hour, and must not become the day before in Virginia. */
export function Day({date}: {date: string}) {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return <time dateTime={date}>{dayFormat.format(day)}</time>
}

const dayFormat = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})
