import {z} from 'zod'
import type {StudioSettings} from '@/sanity/studio/studio-config'
import {createLocalFetch} from '@/sanity/studio/studio-requests'
import {removeForeignFonts} from './remove-foreign-fonts'

const settingsSchema = z.object({lakeUrl: z.url().nullable(), title: z.string().nullable()})

/** Long, because the development server compiles the answer at the first question. */
const SITE_TIMEOUT_MS = 60_000
const LAKE_TIMEOUT_MS = 10_000

/** Megabytes: loaded only here, once the settings are known. */
const loadStudio = () => import('./studio')

export async function openStudio() {
  const settings = await readSettings()
  if (!settings) return {name: 'site-is-silent'} as const

  if (settings.lakeUrl) {
    if (!(await answers(settings.lakeUrl))) return {name: 'lake-is-silent'} as const
    stayLocal(settings.lakeUrl)
  }
  const {Studio} = await loadStudio()
  if (settings.lakeUrl) removeForeignFonts(document.styleSheets, window.location.origin)
  return {name: 'open', Studio, settings} as const
}

async function readSettings(): Promise<StudioSettings | undefined> {
  try {
    const response = await fetch('/api/studio', {signal: AbortSignal.timeout(SITE_TIMEOUT_MS)})
    return settingsSchema.safeParse(await response.json()).data
  } catch {
    return undefined
  }
}

async function answers(lakeUrl: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/v1/ping', lakeUrl), {signal: AbortSignal.timeout(LAKE_TIMEOUT_MS)})).ok
  } catch {
    return false
  }
}

/** Wrapping `fetch` a second time, when the Studio is opened again, does no harm: the hosts are the same. */
function stayLocal(lakeUrl: string): void {
  window.fetch = createLocalFetch(
    [window.location.origin, new URL(lakeUrl).origin],
    window.fetch.bind(window),
  )
}
