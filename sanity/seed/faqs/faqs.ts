import type {SeedFaq} from '../seed-document.ts'
import {aboutFaqs} from './about.ts'
import {afterFaqs} from './after.ts'
import {costFaqs} from './cost.ts'
import {conditionFaqs, eligibilityFaqs} from './eligibility.ts'
import {privacyFaqs} from './privacy.ts'
import {resultsFaqs} from './results.ts'
import {safetyFaqs} from './safety.ts'
import {dayFaqs, visitFaqs} from './visit.ts'

export const faqs: SeedFaq[] = [
  ...aboutFaqs,
  ...eligibilityFaqs,
  ...conditionFaqs,
  ...visitFaqs,
  ...dayFaqs,
  ...safetyFaqs,
  ...resultsFaqs,
  ...afterFaqs,
  ...costFaqs,
  ...privacyFaqs,
]
