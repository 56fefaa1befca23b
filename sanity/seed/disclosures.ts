import {cite, paragraph, simpleText} from './portable-text.ts'
import type {SeedDisclosure} from './seed-document.ts'

/** What the FDA has and has not approved. Each is looked at every three months. */
export const disclosures = [
  {
    _id: 'disclosure-off-label',
    _type: 'disclosure',
    title: 'Ketamine is approved as an anesthetic only',
    statement: simpleText(
      paragraph(
        'The FDA has approved ketamine ',
        cite('as an anesthetic only', ['ketamine-label-2024']),
        '. It has ',
        cite('not approved it for any mental health condition', ['fda-notice-2023']),
        ', and not for lasting pain.',
      ),
      paragraph(
        'Using it for depression, anxiety, PTSD or pain is called “off-label”. That is legal. A clinician decides with you whether it makes sense.',
      ),
    ),
    checkedOn: '2026-11-28',
  },
  {
    _id: 'disclosure-spravato',
    _type: 'disclosure',
    title: 'Spravato is approved for some adults with depression',
    statement: simpleText(
      paragraph(
        'The FDA has approved a nasal spray, Spravato® (esketamine). It is for adults whose depression ',
        cite('did not get better with two or more medicines', ['spravato-label-2026']),
        '. It is also for ',
        cite('some adults with depression who think about suicide', ['spravato-label-2026']),
        '.',
      ),
      paragraph('Only some clinics may give it. Ketamine infusions for depression are off-label.'),
    ),
    checkedOn: '2026-11-28',
  },
] as const satisfies SeedDisclosure[]

type DisclosureId = (typeof disclosures)[number]['_id']

export function disclosureReferences(...ids: DisclosureId[]) {
  return ids.map((_ref) => ({_type: 'reference' as const, _key: _ref, _ref}))
}
