import {z} from 'zod'

/**
 * Public settings of the content: the Studio, the CLI and the site all read them, so nothing secret may stand here.
 * `NEXT_PUBLIC_` values are spelled out because the bundler replaces them literally.
 */
const settings = z
  .object({
    projectId: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'NEXT_PUBLIC_SANITY_PROJECT_ID has small letters and digits only')
      .default('local'),
    dataset: z
      .string()
      .regex(/^[a-z0-9_~-]+$/, 'NEXT_PUBLIC_SANITY_DATASET is not the name of a dataset')
      .default('production'),
  })
  .parse({
    projectId: process.env.NEXT_PUBLIC_SANITY_PROJECT_ID || undefined,
    dataset: process.env.NEXT_PUBLIC_SANITY_DATASET || undefined,
  })

export const projectId = settings.projectId
export const dataset = settings.dataset

/** Fixed: a newer date changes what queries mean. Raise it on purpose, with the tests. */
export const apiVersion = '2026-03-01'

/** No Sanity project is set: content lives in the embedded Content Lake. */
export const isLocal = projectId === 'local'

/** Where the server side finds the embedded lake. Read when asked, because the port is only known at run time. */
export function lakeUrl(): string {
  const port = z.coerce.number().int().min(1).max(65_535).default(3001)
  return `http://127.0.0.1:${port.parse(process.env.LAKE_PORT || undefined)}`
}
