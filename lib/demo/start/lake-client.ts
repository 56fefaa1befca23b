import {createClient, type SanityClient} from '@sanity/client'
import type {Settings} from './settings.ts'

/** A client that may write to the embedded lake, which takes any token. It reads what is published. */
export function lakeClient({lake, env}: Settings): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: env.NEXT_PUBLIC_SANITY_DATASET || 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    token: 'local',
    perspective: 'published',
  })
}
