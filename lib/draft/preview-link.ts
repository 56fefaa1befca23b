import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {draftClient} from '../../sanity/client.ts'
import {readToken} from '../../sanity/token.ts'
import {contentTransport} from '../cms/content-transport.ts'
import {type Perspective, parsePerspective} from './perspective.ts'
import {previewPath} from './preview-path.ts'

export type PreviewLink =
  | {status: 'good'; path: string; perspective: Perspective}
  | {status: 'refused' | 'not-set-up'}

const LIMITS = {deadlineMs: 3_000, maxBytes: 64 * 1024}

/**
 * Whether an address comes from the Studio, and which page it leads to. The Studio writes a secret beside the drafts,
 * good for an hour, which only somebody who may read drafts can know. Sanity's own check compares them, but lets
 * `//other.host` pass as a path: see `previewPath`.
 */
export async function readPreviewLink(address: string): Promise<PreviewLink> {
  const token = readToken()
  if (!token) return {status: 'not-set-up'}
  const client = draftClient(contentTransport(LIMITS), {token, perspective: ['drafts']})
  const {isValid, redirectTo, studioPreviewPerspective} = await validatePreviewUrl(client, address)
  if (!isValid) return {status: 'refused'}
  return {
    status: 'good',
    path: previewPath(redirectTo),
    perspective: parsePerspective(studioPreviewPerspective ?? undefined),
  }
}
