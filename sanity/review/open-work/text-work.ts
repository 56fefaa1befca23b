import {dayText} from '../../days.ts'
import {placeholderPattern} from '../../validation/placeholder.ts'
import {textPartsOf} from '../../wording/document/text-parts.ts'
import type {StoredContent} from './read-content.ts'
import {type WorkItem, workItem} from './work-item.ts'

const OLD_DRAFT_DAYS = 7
const DAY_MS = 24 * 60 * 60_000

export function placeholders({published}: StoredContent): WorkItem[] {
  return [...published.values()].flatMap((document) => {
    const missing = new Set(
      textPartsOf(document).flatMap(({text}) => text.match(new RegExp(placeholderPattern, 'g')) ?? []),
    )
    const [first = ''] = missing
    if (missing.size === 0) return []
    return [workItem(document, missing.size === 1 ? first : `${first} and ${missing.size - 1} more`)]
  })
}

export function oldDrafts({drafts, published, today}: StoredContent): WorkItem[] {
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - OLD_DRAFT_DAYS * DAY_MS).toISOString()
  return [...drafts].flatMap(([id, draft]) => {
    const {_updatedAt} = draft
    if (typeof _updatedAt !== 'string' || _updatedAt >= before) return []
    const since = `Last written on ${dayText(_updatedAt)}`
    return [workItem(draft, published.has(id) ? since : `${since}, never published`)]
  })
}
