import {paths} from '../../sanity/paths.ts'
import type {ClinicSettings} from '../content/content-types.ts'
import {placeOf} from './place.ts'

/** As large as phones and social networks show it. */
const pictureSize = {width: 1200, height: 630} as const

type Pictured = {path: string; title: string; type?: 'article' | 'profile'}

/** The picture that stands beside a link to the page. It names no subject unless the clinic says so: others look at a phone. */
export function sharePicture({path, title, type}: Pictured, clinic: ClinicSettings) {
  const own = type === 'article' && clinic.titlesInPictures
  const words = [own ? title : '', clinic.clinicName, placeOf(clinic)].filter(Boolean)
  return {
    url: own ? `/share${path}.png` : paths.picture,
    type: 'image/png',
    ...pictureSize,
    alt: `Low sun over still water. ${words.join(', ')}`,
  }
}
