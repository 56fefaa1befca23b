import type {StructureResolver} from 'sanity/structure'
import {type DocumentType, documentTypes, typeNames} from '../document-types.ts'
import {mayChange} from './roles.ts'

/** What staff see on the left of the Studio: the types in the order of the table, then what exists once. */
export const structure: StructureResolver = (S, {schema, currentUser}) => {
  const isSingleton = (type: DocumentType) => documentTypes[type].isSingleton
  return S.list()
    .id('content')
    .title('Content')
    .items([
      ...typeNames
        .filter((type) => !isSingleton(type))
        .map((type) => S.documentTypeListItem(type).title(documentTypes[type].title)),
      S.divider(),
      ...typeNames
        .filter(isSingleton)
        .filter((type) => mayChange(type, currentUser))
        .map((type) =>
          S.listItem()
            .id(type)
            .title(documentTypes[type].title)
            .icon(schema.get(type)?.icon)
            .child(S.document().schemaType(type).documentId(type).title(documentTypes[type].title)),
        ),
    ])
}
