import postgres from 'postgres'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'

/** What one site tells the others: cache tags that are stale, and the pages to render again. */
export type StaleContent = {tags: string[]; paths: string[]}

export type StaleContentRow = {id: string; writtenAt: number; change: StaleContent | undefined}

export type DatabaseOfTags = {
  url: string
  /** False behind a pooler that gives each transaction another connection: LISTEN does not work there. */
  isDirect: boolean
}

export type StaleContentTable = Awaited<ReturnType<typeof openStaleContentTable>>

/** Longer than any statement takes until others see its row. */
export const STATEMENT_TIMEOUT_MS = 5_000
const CHANNEL = 'stale_content'
/** What a site misses for longer is found by its reconcile pass. */
const KEPT_FOR = '1 hour'

/** One site at a time: two that start together would both find no table. The number is one that nothing else locks. */
const CREATE = `do $$ begin
  perform pg_advisory_xact_lock(7293114027);
  create table if not exists stale_content (
    id bigint generated always as identity primary key,
    site text not null,
    change text not null,
    written_at timestamptz not null default clock_timestamp()
  );
  create index if not exists stale_content_written_at on stale_content (written_at);
end $$`

const rows = z.array(z.object({id: z.string(), writtenAt: z.number(), change: z.string()}))
const changeShape = z.object({tags: z.array(z.string()), paths: z.array(z.string())})

/** The table of changes and its announcements. Uses one connection, and one more to listen. Times are the database's. */
export function openStaleContentTable({url, isDirect}: DatabaseOfTags, site: string) {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    prepare: isDirect,
    fetch_types: false,
    onnotice: () => {},
    // A pooler refuses to connect when it is given a setting that it does not know.
    connection: {
      application_name: 'clinic-tag-log',
      ...(isDirect && {statement_timeout: STATEMENT_TIMEOUT_MS}),
    },
  })

  return {
    /** Returns the time. */
    async prepare(): Promise<number> {
      await sql.unsafe(CREATE)
      const [row] = await sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`
      return z.number().parse(row?.now)
    },
    async purge(): Promise<void> {
      await sql`delete from stale_content where written_at < now() - ${KEPT_FOR}::interval`
    },
    async insert(change: StaleContent): Promise<void> {
      await sql`insert into stale_content (site, change) values (${site}, ${JSON.stringify(change)})`
    },
    /** Returns what other sites wrote after a time, oldest first. `change` is undefined if this version cannot read it. */
    async readSince(time: number): Promise<StaleContentRow[]> {
      const found = await sql`
        select id::text, change, extract(epoch from written_at)::float8 * 1000 as "writtenAt" from stale_content
        where written_at > to_timestamp(${time / 1000}::float8) and site <> ${site} order by stale_content.id`
      return rows
        .parse([...found])
        .map((row) => ({...row, change: changeShape.safeParse(parseJson(row.change)).data}))
    },
    async announce(message: string): Promise<void> {
      await sql`select pg_notify(${CHANNEL}, ${message})`
    },
    async listen(onMessage: (message: string) => void): Promise<void> {
      await sql.listen(CHANNEL, onMessage)
    },
    /** Cuts both connections; what they were asked for is rejected. */
    async cut(): Promise<void> {
      await sql.end({timeout: 0})
    },
  }
}
