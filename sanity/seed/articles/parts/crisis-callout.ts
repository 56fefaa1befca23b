import {paths} from '../../../paths.ts'
import {callout, link, paragraph} from '../../portable-text.ts'
import {outside} from '../../seed-document.ts'

/** Ends every seeded article. The ways are the ones of the crisis lines in the clinic settings. */
export const crisisCallout = callout(
  'emergency',
  'Call or text 988 if you are in distress',
  paragraph(
    '988 is free and open day and night. You can also chat at ',
    link('988lifeline.org', outside.lifelineChat),
    '. For Spanish, call 988 and press 2, or text AYUDA to 988.',
  ),
  paragraph(
    'Veterans can call 988 and press 1, or text 838255. People who use sign language can call 988 by videophone.',
  ),
  paragraph('Call 911 if a life is in danger. See all ways to ', link('get help now', paths.getHelpNow), '.'),
)
