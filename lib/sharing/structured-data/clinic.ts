import type {ClinicSettings} from '../../content/content-types.ts'
import type {Thing} from './thing.ts'

/** The clinic as its settings describe it, for the home page and the page that says where it is. */
export function clinicThing(clinic: ClinicSettings, siteUrl: string): Thing {
  const {clinicName, phone, email, address, city, region, openingHours} = clinic
  return {
    '@type': 'MedicalClinic',
    '@id': clinicId(siteUrl),
    name: clinicName,
    url: new URL('/', siteUrl).href,
    telephone: phone,
    email,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address?.trim().replace(/\s*\n\s*/g, ', '),
      addressLocality: city,
      addressRegion: region,
    },
    openingHoursSpecification: openingHours.map(({days, opens, closes}) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)),
      opens,
      // A day has no minute of this name for a search engine.
      closes: closes === '24:00' ? '23:59' : closes,
    })),
  }
}

/** Who publishes a page. */
export function publisher({clinicName}: ClinicSettings, siteUrl: string): Thing {
  return {'@type': 'MedicalClinic', '@id': clinicId(siteUrl), name: clinicName}
}

function clinicId(siteUrl: string): string {
  return new URL('/#clinic', siteUrl).href
}
