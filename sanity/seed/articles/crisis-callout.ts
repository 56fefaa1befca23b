import {paths} from '../../paths.ts'
import {callout, link, paragraph} from '../portable-text.ts'
import {outside} from '../seed-document.ts'

/** Ends every seeded article. */
export const crisisCallout = callout(
  'emergency',
  'Call or text 988 if you are in distress',
  paragraph(
    '988 is free and open day and night. You can also chat at ',
    link('988lifeline.org', outside.lifelineChat),
    '. Veterans can call 988 and press 1.',
  ),
  paragraph('Call 911 if a life is in danger. See all ways to ', link('get help now', paths.getHelpNow), '.'),
)
