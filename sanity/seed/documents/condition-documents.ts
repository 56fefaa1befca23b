import {conditions} from '../conditions/conditions.ts'
import {safety} from '../safety.ts'
import type {SeedCondition as ConditionDocument} from '../seed-document.ts'
import {bodyOf} from './body-of.ts'
import {readNext} from './read-next.ts'

export const conditionDocuments: ConditionDocument[] = conditions.map((condition, index) => ({
  _id: `condition-${condition.key}`,
  _type: 'condition',
  title: condition.plainName,
  medicalName: condition.medicalName,
  slug: {_type: 'slug', current: condition.key},
  summary: condition.plainDescription,
  evidence: condition.evidenceLevel,
  order: (index + 1) * 10,
  body: bodyOf(
    {key: 'first', heading: 'What is tried first', text: condition.firstLineCare},
    {key: 'evidence', heading: 'What studies of ketamine found', text: condition.evidence},
    readNext(condition.readNext),
  ),
  ...safety.ketamine,
  // The treatments above come first, each with benefits and risks of its own.
  otherOptions: condition.firstLineCare,
  crisisPanel: condition.crisisPanel,
}))
