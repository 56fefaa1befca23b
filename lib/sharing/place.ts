import type {ClinicSettings} from '../content/content-types.ts'

/** Where the clinic is, like `Richmond, Virginia`. */
export function placeOf({city, region}: Pick<ClinicSettings, 'city' | 'region'>): string {
  return [city, region].filter(Boolean).join(', ')
}
