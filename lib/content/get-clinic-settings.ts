import {documentTypes, typeNames} from '../../sanity/document-types.ts'
import {clinicSettingsQuery} from '../../sanity/queries/clinic.ts'
import {ContentUnavailable} from '../cms/content-unavailable.ts'
import type {Perspective} from '../draft/perspective.ts'
import {tagPage} from '../freshness/tag-page.ts'
import {addressTag} from '../freshness/tags.ts'
import type {ClinicSettings} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {keptSettings} from './kept-settings.ts'
import {shapes} from './shapes/shapes.ts'

/**
 * Throws while the clinic has no settings: every page prints them, so a site without them would be a broken one.
 * While the CMS does not answer, the last good ones stay: the form and the page of a missing address need them too.
 * Those of a draft are for one visitor, and are not kept.
 */
export async function getClinicSettings(perspective: Perspective = 'published'): Promise<ClinicSettings> {
  if (perspective !== 'published') return askForSettings(perspective)
  await tagPage(['content', ...typesOnEveryPage])
  const settings = await keptSettings().read(
    () => askForSettings(perspective),
    (error) => error instanceof ContentUnavailable,
  )
  await tagPage(idsInMenus(settings).map(addressTag))
  return settings
}

const typesOnEveryPage = typeNames.filter((type) => documentTypes[type].isEverywhere)

function idsInMenus({navigation}: ClinicSettings): string[] {
  const links = [...(navigation?.main ?? []), ...(navigation?.footer ?? []).flatMap(({links}) => links)]
  return [...new Set(links.flatMap(({ref}) => ref ?? []))]
}

async function askForSettings(perspective: Perspective): Promise<ClinicSettings> {
  const settings = await fetchContent({
    query: clinicSettingsQuery,
    tags: typesOnEveryPage,
    shape: shapes.clinicSettings,
    perspective,
  })
  if (!settings) throw new Error('The clinic settings are not published yet. Publish them in the Studio.')
  return settings
}
