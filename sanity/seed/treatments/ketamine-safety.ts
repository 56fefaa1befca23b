import {bullets, cite, link, simpleText} from '../portable-text.ts'
import {outside} from '../seed-document.ts'

/** What holds for ketamine by every route. */
export const ketamineSideEffects = {
  common: simpleText(
    bullets(
      [
        'feeling cut off from yourself (dissociation): ',
        cite('about 6 in 10 (60%) in one trial', ['ekstrand-2022']),
      ],
      ['dizziness or a spinning feeling: ', cite('about 7 in 10 (69%)', ['ekstrand-2022'])],
      ['anxiety: ', cite('about 4 to 5 in 10 (45%)', ['ekstrand-2022'])],
      ['double vision: ', cite('about 3 in 10 (31%)', ['ekstrand-2022'])],
      ['feeling sick: ', cite('about 3 in 10 (27%)', ['ekstrand-2022'])],
      ['confusion: ', cite('about 1 in 4 (25%), in hospital patients', ['ekstrand-2022'])],
      ['headache: ', cite('about 2 in 10 (22%)', ['ekstrand-2022'])],
      ['a rise in ', cite('blood pressure and pulse', ['short-2018', 'ketamine-label-2024'])],
    ),
  ),
  lessCommon: simpleText(
    bullets(
      ['memory loss: ', cite('about 1 in 10 (9%), and not lasting', ['ekstrand-2022'])],
      ['vomiting: ', cite('2 of 91 people', ['ekstrand-2022'])],
      ['panic, or a low mood as it wears off'],
    ),
  ),
  serious: simpleText(
    bullets(
      ['very high blood pressure, ', cite('an uneven heartbeat', ['ketamine-label-2024'])],
      [cite('weak breathing, mainly with a large or fast dose', ['ketamine-label-2024'])],
      [cite('harm to liver or bladder with repeated use', ['ketamine-label-2024'])],
      [cite('misuse and dependence', ['ketamine-label-2024', 'fda-notice-2023'])],
      ['worse depression or thoughts of suicide: call or text 988'],
      ['allergic shock: call 911'],
    ),
  ),
}

export const ketamineWhoShouldNot = simpleText(
  bullets(
    [
      'blood pressure or heart disease ',
      cite('that is not controlled', ['cohen-2018', 'ketamine-label-2024']),
    ],
    ['a weak spot in a blood vessel, or ', cite('past bleeding in the brain', ['spravato-label-2026'])],
    [cite('psychosis', ['cohen-2018', 'spravato-label-2026']), ', or mania now'],
    ['a present problem with ', cite('alcohol or drugs', ['cohen-2018'])],
    ['severe ', cite('liver disease', ['cohen-2018']), ', or bladder disease'],
    ['raised pressure ', cite('in the eye or the brain', ['cohen-2018'])],
    [cite('pregnancy', ['ketamine-label-2024']), ', or breastfeeding without advice'],
    ['an ', cite('allergy to ketamine', ['ketamine-label-2024'])],
  ),
)

export const beforeAnyVisit = simpleText(
  bullets(
    ['A check of your health, your mind and your medicines comes first.'],
    ['Stop no medicine without the person who prescribed it.'],
    ['Food and drink: [Clinic to supply: when to stop eating and drinking].'],
    ['No alcohol and no cannabis.'],
    ['Plan for an adult to take you home: [Clinic to supply: who may take a patient home].'],
  ),
)

export const afterAnyVisit = simpleText(
  bullets(
    [
      'Do not drive or use machines ',
      cite('until the next day, after a night of sleep', ['spravato-label-2026']),
      '. For ketamine, ',
      link('Mayo Clinic', outside.mayoClinic),
      ' says to wait 24 hours. Keep to the longer of the two.',
    ],
    ['Sign no legal papers, and do not care for small children alone that day.'],
    ['Rest, eat lightly, and drink no alcohol.'],
    ['Trouble breathing, chest pain, a seizure, or someone who cannot be woken: call 911.'],
    ['In distress: call or text 988. At night: [Clinic to supply: phone number at night].'],
  ),
)

export const otherWays = simpleText(
  bullets(
    ['another medicine, or two together'],
    ['talk therapy, with or without medicine'],
    ['magnetic stimulation (TMS)'],
    ['electroconvulsive therapy (ECT)'],
    ['esketamine (Spravato), where it is approved for you'],
    ['a second opinion, and time'],
  ),
)
