import {pagePath} from '../document-types.ts'
import {disclosureReferences} from './disclosures.ts'
import {bullets, cite, link, paragraph, simpleText} from './portable-text.ts'
import {slugs} from './seed-document.ts'

/** What every page about ketamine says of its risks, unless it is about them. */
export const risksOfKetamine = simpleText(
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

export const whoShouldNotHaveKetamine = simpleText(
  paragraph('Ketamine may be unsafe for people with any of these, or needs a specialist first:'),
  bullets(
    ['blood pressure or heart disease that is not under control'],
    ['a recent stroke, a weak blood vessel (aneurysm) or bleeding in the brain'],
    ['a history of psychosis or schizophrenia, or mania now'],
    ['pregnancy or breastfeeding'],
    ['problems with alcohol or drugs now'],
    ['serious liver or bladder disease'],
    ['raised pressure in the eye or the brain'],
    ['an allergy to ketamine'],
  ),
  paragraph(
    'This list comes from ',
    cite('the label', ['ketamine-label-2024']),
    ' and from ',
    cite('what experts agreed on', ['cohen-2018']),
    '. A clinician has to check your health before a first dose.',
  ),
)

export const otherOptionsForDepression = simpleText(
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
  /** For a text that also speaks of suicide under a heading of its own. */
  ketamineAndSuicide: {
    ...ofKetamine,
    regulatoryStatus: 'off-label' as const,
    disclosures: disclosureReferences('disclosure-off-label'),
    crisisPanel: 'prominent' as const,
  },
  ketamineAndSpravato: {
    ...ofKetamine,
    regulatoryStatus: 'mixed' as const,
    disclosures: disclosureReferences('disclosure-off-label', 'disclosure-spravato'),
  },
  inCrisis: {
    ...ofKetamine,
    regulatoryStatus: 'mixed' as const,
    disclosures: disclosureReferences('disclosure-off-label', 'disclosure-spravato'),
    crisisPanel: 'prominent' as const,
  },
}
