import {seedOnce} from '../../../sanity/seed/load-seed.ts'
import {lakeClient} from './lake-client.ts'
import type {Part} from './part.ts'
import {startLake} from './parts.ts'
import type {Settings} from './settings.ts'

/** Starts the embedded lake, with the demo content in it. Nothing to start when a real Sanity project is set. */
export async function prepareContent(settings: Settings): Promise<Part | undefined> {
  if (!settings.usesLocalLake) return undefined
  const lake = await startLake(settings)
  if (await seedOnce(lakeClient(settings))) console.log('Demo content loaded.')
  return lake
}
