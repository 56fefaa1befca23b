import {dayIn} from '../../../../sanity/days.ts'
import {isReviewed} from '../../../../sanity/document-types.ts'
import {readContent} from '../../../../sanity/review/open-work/read-content.ts'
import {findWork, type WorkListName} from '../../../../sanity/review/open-work/work-lists.ts'
import {type Finding, passed, warned} from '../../check.ts'
import {everyDocument} from '../../services/every-document.ts'
import type {SanityApi} from '../../services/sanity-api.ts'

/** What patients should not read for long. */
const named: readonly WorkListName[] = ['retracted', 'overdue', 'statements-due', 'changed', 'never-reviewed']

/** Whether a clinician vouches for what patients read. A warning: the pages say themselves that a review is pending. */
export async function checkReviews(api: SanityApi, studioUrl: string, signal: AbortSignal): Promise<Finding> {
  const found = await everyDocument(api, signal)
  if ('problem' in found) return found.problem
  const lists = findWork(readContent(found.documents, dayIn(undefined)))
  const counts = lists.flatMap(({name, title, items}) =>
    named.includes(name) && items.length > 0 ? [`${title}: ${items.length}`] : [],
  )
  const texts = found.documents.filter(({_type}) => isReviewed(_type)).length
  const never = lists.find(({name}) => name === 'never-reviewed')?.items.length ?? 0
  if (counts.length === 0) return passed(`All ${texts} texts are reviewed, and nothing is overdue.`)
  return warned(
    texts > 0 && never === texts
      ? `No clinician has reviewed any of the ${texts} published texts.`
      : `Some texts wait for a clinician:\n${counts.join('\n')}`,
    `Look under Start at ${studioUrl}, or run \`npm run content:due\`.`,
  )
}
