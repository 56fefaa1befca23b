import {dayText} from '../../days.ts'
import {nameOf} from '../../text/name-of.ts'
import {referencesIn} from '../../text/references-in.ts'
import {isRetracted} from '../../wording/document/retracted.ts'
import {monthsAfter} from '../review-state.ts'
import type {StoredContent, StoredDocument} from './read-content.ts'
import {type WorkItem, workItem} from './work-item.ts'

/** Official statements change more often than texts. */
const MONTHS_OF_STATEMENTS = 3

/** Each page that still names it, because that is where something has to be rewritten. */
export function retractedSources({published}: StoredContent): WorkItem[] {
  const gone = new Map([...published].filter(([, source]) => isRetractedSource(source)))
  const users = [...published.values()].flatMap((document) => {
    const named = referencesIn(document).flatMap(({id}) => gone.get(id) ?? [])
    const [first] = named
    return first ? [workItem(document, `Names “${nameOf(first)}”`)] : []
  })
  return users
}

export function dueStatements({published, today}: StoredContent): WorkItem[] {
  return [...published.values()].flatMap((document) => {
    if (document._type !== 'disclosure') return []
    const {checkedOn} = document
    if (typeof checkedOn !== 'string') return [workItem(document, 'Nobody has said when it was checked')]
    const isDue = monthsAfter(checkedOn.slice(0, 10), MONTHS_OF_STATEMENTS) <= today
    return isDue ? [workItem(document, `Checked against its source on ${dayText(checkedOn)}`)] : []
  })
}

/** Types that patients meet only where a text names them. */
const shownWhereNamed = new Set(['citation', 'disclosure', 'topic'])

export function usedNowhere({published, drafts}: StoredContent): WorkItem[] {
  const named = new Set(
    [...published.values(), ...drafts.values()].flatMap((document) =>
      referencesIn(document).map(({id}) => id),
    ),
  )
  return [...published.values()]
    .filter(({_id, _type}) => shownWhereNamed.has(_type) && !named.has(_id))
    .map((document) => workItem(document, 'No text names it'))
}

function isRetractedSource(document: StoredDocument): boolean {
  return document._type === 'citation' && isRetracted(document)
}
