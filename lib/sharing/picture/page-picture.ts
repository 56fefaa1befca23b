import {getPageTitle} from '../../content/documents/get-page-title.ts'
import {getClinicSettings} from '../../content/get-clinic-settings.ts'
import {isPlaceholder} from '../../content/placeholder.ts'
import {placeOf} from '../place.ts'
import {drawPicture} from './draw-picture.ts'

/** The picture that says who the clinic is and where, and nothing of a page. */
export async function clinicPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const clinic = await getClinicSettings()
  return drawPicture({clinicName: clinic.clinicName, place: placeOf(clinic)})
}

/**
 * Draws the picture with the title of a page. Returns null if no page has this address, or if the clinic wants no titles in
 * pictures.
 */
export async function pagePicture(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const clinic = await getClinicSettings()
  if (!clinic.titlesInPictures) return null
  const title = await getPageTitle(path)
  if (title === null) return null
  return drawPicture({
    title: isPlaceholder(title) ? '' : title,
    clinicName: clinic.clinicName,
    place: placeOf(clinic),
  })
}
