import {paths} from '../../paths.ts'
import {pageContent} from '../pages/page-content.ts'
import type {SeedPage as Written} from '../pages/page-section.ts'
import {bullets, link, paragraph, simpleText} from '../portable-text.ts'
import type {SeedPage as PageDocument} from '../seed-document.ts'
import {bodyOf} from './body-of.ts'

const {visit, whoItMaySuit, costs, forFamily, forClinicians, howWeReview, whyNoTestimonials} = pageContent

/** Prices stand on the page of costs from documents of their own. */
const withoutPrices: Written = {...costs, sections: costs.sections.filter(({key}) => key !== 'prices')}

const location: PageDocument = {
  _id: 'page-location',
  _type: 'page',
  title: 'Where we are',
  slug: {_type: 'slug', current: 'location'},
  summary: 'The address of the clinic in Richmond, Virginia, how to get there, and when we are open.',
  body: bodyOf(
    {
      key: 'way',
      heading: 'How to get here',
      text: simpleText(
        bullets(
          ['By car: [Clinic to supply: directions and parking]'],
          ['By bus: [Clinic to supply: bus lines and stops]'],
          ['On the way in: [Clinic to supply: steps, elevator, and doors for wheelchairs]'],
        ),
      ),
    },
    {
      key: 'home',
      heading: 'How to get home',
      text: simpleText(
        paragraph(
          'Do not drive after a session until the next day. Plan who takes you home: read ',
          link('your visit, step by step', '/visit'),
          '.',
        ),
        paragraph(
          'In an emergency do not come here. Call 911, or see all ways to ',
          link('get help now', paths.getHelpNow),
          '.',
        ),
      ),
    },
  ),
  below: 'contact',
}

export const pageDocuments: PageDocument[] = [
  ...[visit, whoItMaySuit, withoutPrices, forFamily, forClinicians, howWeReview, whyNoTestimonials].map(
    ({key, title, summary, sections}): PageDocument => ({
      _id: `page-${key}`,
      _type: 'page',
      title,
      slug: {_type: 'slug', current: key},
      summary,
      body: bodyOf(...sections),
    }),
  ),
  location,
]
