import {getPublishedId} from '@sanity/client/csm'
import type {
  DocumentActionComponent,
  DocumentActionsContext,
  NewDocumentOptionsContext,
  Template,
  TemplateItem,
} from 'sanity'
import {documentTypes, isDocumentType} from '../document-types.ts'

/** What staff may do with a document that exists exactly once: no duplicate, unpublish or delete. */
const allowedActions = new Set<string | undefined>(['publish', 'discardChanges', 'restore'])

export function limitSingletonActions(
  actions: DocumentActionComponent[],
  {schemaType, documentId}: Pick<DocumentActionsContext, 'schemaType' | 'documentId'>,
): DocumentActionComponent[] {
  if (!isSingleton(schemaType)) return actions
  if (documentId === undefined || getPublishedId(documentId) !== schemaType) return []
  return actions.filter(({action}) => allowedActions.has(action))
}

/** For the "New document" buttons. */
export function withoutSingletonTypes(
  items: TemplateItem[],
  _context?: NewDocumentOptionsContext,
): TemplateItem[] {
  return items.filter(({templateId}) => !isSingleton(templateId))
}

/** For every other way of creating, like a link that names the type. */
export function withoutSingletonTemplates(templates: Template[]): Template[] {
  return templates.filter(({schemaType}) => !isSingleton(schemaType))
}

function isSingleton(type: string): boolean {
  return isDocumentType(type) && documentTypes[type].isSingleton === true
}
