import {accessibility} from './accessibility.ts'
import {goodFaithEstimate} from './good-faith-estimate.ts'
import type {SeedLegalPage} from './legal-page.ts'
import {nondiscrimination} from './nondiscrimination.ts'
import {websitePrivacy} from './website-privacy.ts'

export const legalPages: SeedLegalPage[] = [
  websitePrivacy,
  accessibility,
  goodFaithEstimate,
  nondiscrimination,
]
