import type {CurrentUser, DocumentActionComponent} from 'sanity'
import {type DocumentType, documentTypes, isDocumentType} from '../document-types.ts'
import {isAdministrator} from '../roles.ts'

type User = Pick<CurrentUser, 'roles'> | null | undefined

/** Whether the Studio lets somebody see and change documents of this type. The rights themselves are set at Sanity. */
export function mayChange(type: DocumentType, user: User): boolean {
  return !documentTypes[type].isForAdministrators || isAdministrator(user)
}

/** Somebody who types the address of such a document can read it, and do nothing. */
export function limitToRoles(
  actions: DocumentActionComponent[],
  {schemaType, currentUser}: {schemaType: string; currentUser: User},
): DocumentActionComponent[] {
  return isDocumentType(schemaType) && !mayChange(schemaType, currentUser) ? [] : actions
}
