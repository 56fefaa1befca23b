import type {MediaRequest} from './parse-media-request.ts'

/** Names the answer. The picture itself is named by its file, so an answer with the same name has the same bytes. */
export function mediaTag({file, width, rect}: MediaRequest, type: string): string {
  const [hash] = file.split('.')
  return `"${hash}-w${width}${rect ? `-${rect.replaceAll(',', '_')}` : ''}-${type.replace('image/', '')}"`
}

const tagPattern = /"[^"]{1,200}"/g

/**
 * The name of the copy that the browser already has, when it is a copy of this very answer in a format that it still
 * takes. Nobody needs to be asked then.
 */
export function knownTag(
  request: MediaRequest,
  ifNoneMatch: string | null,
  accept: string | null,
): string | undefined {
  const formats = ['image/avif', 'image/webp'].filter((type) => accept?.includes(type))
  const names = [...formats, 'image/jpeg', 'image/png', 'image/gif'].map((type) => mediaTag(request, type))
  return ifNoneMatch?.match(tagPattern)?.find((tag) => names.includes(tag))
}
