import {pagePath} from '../document-types.ts'
import {disclosureReferences} from './disclosures.ts'
import {bullets, cite, link, paragraph, simpleText} from './portable-text.ts'
import {slugs} from './seed-document.ts'

/** What every page about ketamine says of its risks, unless it is about them. */
const risksOfKetamine = simpleText(
  paragraph(
    'Feeling cut off from yourself (dissociation), dizziness and nausea are ',
    cite('common with ketamine', ['short-2018', 'ekstrand-2022']),
    '. Blood pressure and heart rate ',
    cite('often rise for a while', ['ketamine-label-2024']),
    '. Serious harm is less common but possible:',
  ),
  bullets(
    [cite('very high blood pressure or an uneven heartbeat', ['ketamine-label-2024'])],
    [cite('weak or slow breathing', ['ketamine-label-2024']), ', more so with alcohol, opioids or sedatives'],
    [cite('harm to the bladder or liver with repeated use', ['ketamine-label-2024'])],
    [cite('misuse and dependence', ['ketamine-label-2024'])],
  ),
  paragraph('Read more about ', link('side effects and risks', pagePath('article', slugs.risks)), '.'),
)

const whoShouldNotHaveKetamine = simpleText(
  paragraph('Ketamine is often not suitable, or needs a specialist’s view, if you have:'),
  bullets(
    [
      'high blood pressure that is not controlled, ',
      cite('or unstable heart disease', ['cohen-2018', 'ketamine-label-2024']),
    ],
    [
      'a recent stroke, a weak spot in a blood vessel (aneurysm), or ',
      cite('past bleeding in the brain', ['spravato-label-2026']),
    ],
    ['a history of ', cite('psychosis', ['cohen-2018', 'spravato-label-2026']), ', such as schizophrenia'],
    ['a current problem with ', cite('alcohol or drugs', ['cohen-2018'])],
    ['severe ', cite('liver disease', ['cohen-2018']), ', or bladder disease'],
    ['raised pressure ', cite('in the eye or the brain', ['cohen-2018'])],
    ['an ', cite('allergy to ketamine', ['ketamine-label-2024'])],
    ['a very raised mood now (mania), or an overactive thyroid'],
    [cite('a pregnancy, or a baby you breastfeed', ['spravato-label-2026'])],
  ),
  paragraph('A clinician has to check your health before a first dose.'),
)

const otherOptionsForDepression = simpleText(
  paragraph(
    'Other options for depression are talking therapy, other medicines, esketamine (Spravato®), magnetic stimulation (TMS) and electroconvulsive therapy (ECT). Each has benefits and risks of its own. We ',
    link('compare some of them', pagePath('article', slugs.compared)),
    '.',
  ),
)

const ofKetamine = {
  risks: risksOfKetamine,
  whoShouldNot: whoShouldNotHaveKetamine,
  otherOptions: otherOptionsForDepression,
  crisisPanel: 'standard' as const,
}

/** What keeps a reader safe, by what a text is about. */
export const safety = {
  ketamine: {
    ...ofKetamine,
    regulatoryStatus: 'off-label' as const,
    disclosures: disclosureReferences('disclosure-off-label'),
  },
  ketamineAndSpravato: {
    ...ofKetamine,
    regulatoryStatus: 'mixed' as const,
    disclosures: disclosureReferences('disclosure-off-label', 'disclosure-spravato'),
  },
  inCrisis: {
    ...ofKetamine,
    regulatoryStatus: 'off-label' as const,
    disclosures: disclosureReferences('disclosure-off-label'),
    crisisPanel: 'prominent' as const,
  },
}
