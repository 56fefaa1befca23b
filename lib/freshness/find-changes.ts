import type {SeenChange, SeenContent} from './seen-content.ts'

/** What differs: changed, created and deleted documents. */
export function findChanges(before: SeenContent, after: SeenContent): SeenChange[] {
  const changed = [...after].flatMap(([id, document]): SeenChange[] => {
    const known = before.get(id)
    return known?.rev === document.rev ? [] : [{id, before: known, after: document}]
  })
  const deleted = [...before].flatMap(([id, document]) => (after.has(id) ? [] : [{id, before: document}]))
  return [...changed, ...deleted]
}
