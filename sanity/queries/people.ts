import {defineQuery} from 'groq'
import {articleInList} from './articles.ts'

/** What the page of the team prints of a person. */
const personInList = `_id,
    "name": coalesce(name, ""),
    credentials,
    role,
    isClinician,
    photo{alt, asset, crop, hotspot, "lqip": asset->metadata.lqip}` as const

export const peopleQuery = defineQuery(`
  *[_type == "person" && defined(name)] | order(coalesce(order, 100) asc, name asc)[0...200]{
    ${personInList},
    "slug": slug.current
  }
`)

export const personQuery = defineQuery(`
  *[_type == "person" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    ${personInList},
    _updatedAt,
    "slug": coalesce(slug.current, ""),
    bio,
    licence,
    "articles": *[_type == "article" && _id in $ids && (author._ref == ^._id || medicallyReviewedBy._ref == ^._id)]{
      ${articleInList}
    },
    "boards": coalesce(boards[0...20]{_key, "specialty": coalesce(specialty, ""), "board": coalesce(board, "")}, [])
  }
`)
