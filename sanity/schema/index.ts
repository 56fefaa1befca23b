import type {SchemaTypeDefinition} from 'sanity'
import {article} from './documents/article.ts'
import {citation} from './documents/citation.ts'
import {faq} from './documents/faq.ts'
import {person} from './documents/person.ts'
import {articleBody} from './objects/article-body.ts'
import {callout} from './objects/callout.ts'
import {closedDay} from './objects/closed-day.ts'
import {crisisLine} from './objects/crisis-line.ts'
import {figure} from './objects/figure.ts'
import {heroImage} from './objects/hero-image.ts'
import {openingHours} from './objects/opening-hours.ts'
import {simpleText} from './objects/simple-text.ts'
import {clinicSettings} from './singletons/clinic-settings.ts'

export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  faq,
  person,
  citation,
  clinicSettings,
  articleBody,
  simpleText,
  figure,
  heroImage,
  callout,
  crisisLine,
  openingHours,
  closedDay,
]
