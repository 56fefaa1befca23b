import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {apiVersion, dataset, isLocal, lakeUrl, projectId} from './env.ts'

/** Makes the HTTP calls. It must keep its own time limit. */
export type ContentFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/** Reads published content, and has no token: it can see nothing else. */
export function publishedClient(fetch: ContentFetch): SanityClient {
  return createClient({...common(fetch), perspective: 'published'})
}

type Drafts = {
  token: string
  /** Which version of a document wins: releases and drafts, the first on top. */
  perspective: string[]
}

/** Reads what is not published yet. Only for a request in draft mode, which proved that it comes from the Studio. */
export function draftClient(fetch: ContentFetch, {token, perspective}: Drafts): SanityClient {
  return createClient({...common(fetch), token, perspective})
}

/** Put together when asked, because the lake's port is a run-time setting. */
function common(fetch: ContentFetch) {
  return {
    projectId,
    dataset,
    apiVersion,
    // A CDN in between could answer the webhook with the page it just replaced.
    useCdn: false,
    // The caller's `fetch` knows when to try again, and when to leave the CMS alone.
    maxRetries: 0,
    resolveFetch: () => fetch,
    ...(isLocal && {apiHost: lakeUrl(), useProjectHostname: false}),
  }
}
