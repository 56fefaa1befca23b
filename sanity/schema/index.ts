import type {SchemaTypeDefinition} from 'sanity'
import {withWordingChecks} from '../validation/wording.ts'
import {article} from './documents/article.ts'
import {citation} from './documents/citation.ts'
import {condition} from './documents/condition.ts'
import {disclosure} from './documents/disclosure.ts'
import {faq} from './documents/faq.ts'
import {glossaryTerm} from './documents/glossary-term.ts'
import {legalDocument} from './documents/legal-document.ts'
import {page} from './documents/page.ts'
import {person} from './documents/person.ts'
import {priceItem} from './documents/price-item.ts'
import {redirect} from './documents/redirect.ts'
import {topic} from './documents/topic.ts'
import {treatment} from './documents/treatment.ts'
import {articleBody} from './objects/article-body.ts'
import {callout} from './objects/callout.ts'
import {closedDay} from './objects/closed-day.ts'
import {crisisLine} from './objects/crisis-line.ts'
import {figure} from './objects/figure.ts'
import {heroImage} from './objects/hero-image.ts'
import {openingHours} from './objects/opening-hours.ts'
import {simpleText} from './objects/simple-text.ts'
import {clinicSettings} from './singletons/clinic-settings.ts'
import {crisisSettings} from './singletons/crisis-settings.ts'
import {homePage} from './singletons/home-page.ts'
import {navigation} from './singletons/navigation.ts'

const types: SchemaTypeDefinition[] = [
  article,
  topic,
  faq,
  treatment,
  condition,
  page,
  glossaryTerm,
  priceItem,
  legalDocument,
  person,
  citation,
  disclosure,
  redirect,
  homePage,
  navigation,
  crisisSettings,
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

export const schemaTypes: SchemaTypeDefinition[] = types.map(withWordingChecks)
