import type {
  DocumentActionComponent,
  DocumentActionsContext,
  NewDocumentOptionsContext,
  Template,
  TemplateItem,
} from 'sanity'
import {singletonTypes} from '../schema/index.ts'

/** What staff may do with a document that exists exactly once: no duplicate, unpublish or delete. */
const allowedActions = new Set<string | undefined>(['publish', 'discardChanges', 'restore'])

export function limitSingletonActions(
  actions: DocumentActionComponent[],
  {schemaType, documentId}: Pick<DocumentActionsContext, 'schemaType' | 'documentId'>,
): DocumentActionComponent[] {
  if (!singletonTypes.has(schemaType)) return actions
  if (documentId?.replace('drafts.', '') !== schemaType) return []
  return actions.filter(({action}) => allowedActions.has(action))
}

/** For the "New document" buttons. */
export function withoutSingletonTypes(
  items: TemplateItem[],
  _context?: NewDocumentOptionsContext,
): TemplateItem[] {
  return items.filter(({templateId}) => !singletonTypes.has(templateId))
}

/** For every other way of creating, like a link that names the type. */
export function withoutSingletonTemplates(templates: Template[]): Template[] {
  return templates.filter(({schemaType}) => !singletonTypes.has(schemaType))
}
