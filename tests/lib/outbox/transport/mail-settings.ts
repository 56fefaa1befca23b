import {settingsOf} from './peer'

/** The settings of all transports, of which only these are set. They may be ones that boot would refuse. */
export function mailSettings<Set extends object>(set: Set) {
  return {...settingsOf({}), ...set}
}
