import {conditions} from '../conditions/conditions.ts'
import {glossary} from '../glossary/glossary.ts'
import {legalPages} from '../legal/legal-pages.ts'
import {treatments} from '../treatments/treatments.ts'
import {costs} from './costs.ts'
import {forClinicians} from './for-clinicians.ts'
import {forFamily} from './for-family.ts'
import {howWeReview} from './how-we-review.ts'
import {visit} from './visit.ts'
import {whoItMaySuit} from './who-it-may-suit.ts'
import {whyNoTestimonials} from './why-no-testimonials.ts'

/** The words of all pages that are neither articles nor questions. `sanity/seed/documents` makes documents of them. */
export const pageContent = {
  treatments,
  conditions,
  glossary,
  visit,
  whoItMaySuit,
  costs,
  forFamily,
  forClinicians,
  howWeReview,
  whyNoTestimonials,
  legalPages,
}
