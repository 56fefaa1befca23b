import {DocumentList} from '@/components/layout/document-list'
import type {ConditionsQueryResult} from '@/sanity/types.generated'
import {EvidenceNote} from './evidence-note'

export function ConditionList({conditions}: {conditions: ConditionsQueryResult}) {
  const levels = new Map(conditions.map(({_id, evidence}) => [_id, evidence]))
  return (
    <DocumentList
      type="condition"
      documents={conditions}
      level={2}
      note={({_id}) => <EvidenceNote level={levels.get(_id) ?? null} />}
    />
  )
}
