import {splitPlaceholders} from '@/components/clinic/placeholder-text'
import {isPlaceholder} from '@/lib/content/placeholder'
import type {TextSpan} from './text-block'

/** Cuts spans around every fact that the clinic has not given, and marks those pieces. */
export function markPlaceholders(spans: readonly TextSpan[] = []): TextSpan[] {
  return spans.flatMap((span) => {
    if (!isPlaceholder(span.text)) return [span]
    return splitPlaceholders(span.text ?? '').map((text, index) => ({
      ...span,
      _key: `${span._key}~${index}`,
      text,
      marks: [...(span.marks ?? []), ...(isPlaceholder(text) ? ['placeholder'] : [])],
    }))
  })
}
