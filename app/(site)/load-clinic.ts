import {cache} from 'react'
import {navigationOf} from '@/lib/content/frame/navigation'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {readPerspective} from './perspective'

/** One answer for the frame, the page and their metadata: none may think that content is there when another does not. */
export const loadClinic = cache(async () => getClinicSettings(await readPerspective()))

export const loadNavigation = cache(async () => navigationOf(await loadClinic(), await readPerspective()))
