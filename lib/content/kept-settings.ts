import {createKeptAnswer} from '../cms/kept-answer.ts'
import {onceInProcess} from '../process/once-in-process.ts'
import type {ClinicSettings} from './content-types.ts'

/** The last good clinic settings. Every page prints them, so they must be there when the CMS is not. */
export const keptSettings = onceInProcess('kept-settings', () => createKeptAnswer<ClinicSettings>())
