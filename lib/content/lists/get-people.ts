import {peopleQuery} from '../../../sanity/queries/people.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

/** Everybody, in the order of staff. A person without a page comes without a slug. */
export async function getPeople(perspective?: Perspective) {
  const [people, pages] = await Promise.all([
    fetchContent({query: peopleQuery, tags: ['person'], shape: shapes.people, perspective}),
    shownPages('person', perspective),
  ])
  const withPage = new Set(pages.map(({_id}) => _id))
  return people.map((person) => (withPage.has(person._id) ? person : {...person, slug: null}))
}
