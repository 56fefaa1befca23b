import {pagePath} from '../../../sanity/document-types.ts'
import type {ClinicSettings, Person} from '../../content/content-types.ts'
import {publisher} from './clinic.ts'
import type {Thing} from './thing.ts'

type Named = {name: string; credentials?: string | null; slug?: string | null}

/** Somebody who wrote or reviewed a page, as its byline names them. */
export function namedPerson({name, credentials, slug}: Named, siteUrl: string): Thing {
  return {
    '@type': 'Person',
    name,
    honorificSuffix: credentials,
    url: slug && new URL(pagePath('person', slug), siteUrl).href,
  }
}

/** Somebody as their own page describes them. */
export function personThing(person: Person, clinic: ClinicSettings, siteUrl: string): Thing {
  const {role, boards, licence} = person
  return {
    ...namedPerson(person, siteUrl),
    jobTitle: role,
    worksFor: publisher(clinic, siteUrl),
    hasCredential: [
      ...boards.map(({specialty, board}) =>
        credential('board certification', specialty, {'@type': 'Organization', name: board}),
      ),
      ...(licence?.number
        ? [credential('license', licence.number, {'@type': 'State', name: licence.state})]
        : []),
    ],
  }
}

function credential(credentialCategory: string, name: string, recognizedBy: Thing): Thing {
  return {'@type': 'EducationalOccupationalCredential', credentialCategory, name, recognizedBy}
}
