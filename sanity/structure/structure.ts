import type {StructureResolver} from 'sanity/structure'
import {type DocumentType, documentTypes, typeNames} from '../document-types.ts'
import {mayChange} from './roles.ts'
import {workStructure} from './work-structure.ts'

/** What staff see on the left of the Studio: what waits for them, the types in the order of the table, then what exists once. */
export const structure: StructureResolver = (S, context) => {
  const {schema, currentUser} = context
  const isSingleton = (type: DocumentType) => documentTypes[type].isSingleton
  return S.list()
    .id('content')
    .title('Content')
    .items([
      workStructure(S, context),
      S.divider(),
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
