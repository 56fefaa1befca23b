import {documentTypes, typeNames} from '../document-types.ts'
import {paths} from '../paths.ts'

const lists = typeNames.flatMap((type) => {
  const {list, title} = documentTypes[type]
  return list && list.path !== paths.home ? [{title: list.navigation ?? title, value: list.path}] : []
})

/** The pages that are there whatever is published, and that a menu may lead to. */
export const listPages: readonly {title: string; value: string}[] = [
  {title: 'Home page', value: paths.home},
  ...lists,
  {title: 'Search', value: paths.search},
  {title: 'Request a consultation', value: paths.consultation},
  {title: 'Get help now', value: paths.getHelpNow},
]
