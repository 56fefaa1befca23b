import {describe, expect, test} from 'vitest'
import {article, type Fields, found, paragraph} from './documents'

const off = [paragraph('Ketamine for depression is off-label.')]
const clinician = {_id: 'p', _type: 'person', name: 'Alex Rivera', credentials: 'MD'}
const reviewed = {medicallyReviewedBy: {_ref: 'p'}, lastReviewed: '2026-05-01'}
const line = {
  _type: 'crisisLine',
  _key: 'l',
  label: '988 Suicide & Crisis Lifeline',
  call: '988',
  text: '988',
}
const clinic = {_id: 'clinicSettings', _type: 'clinicSettings', phone: '(804) 555-0123'}
const settings = (fields: Fields): Fields => ({
  _id: 'crisisSettings',
  _type: 'crisisSettings',
  emergencyText: 'This form is not for emergencies. Call 911. Call or text 988.',
  crisisLines: [line],
  ...fields,
})
const hard =
  'Intravenous administration necessitates comprehensive cardiovascular evaluation preceding individualized pharmacological intervention. '

type Case = [name: string, wrong: Fields, right: Fields, known?: Fields[]]
const cases: Record<string, Case[]> = {
  'off-label-missing': [
    [
      'not said',
      article({regulatoryStatus: undefined, body: [paragraph('Ketamine is used in depression.')]}),
      article({body: [paragraph('Ketamine is used in depression.')]}),
    ],
    [
      'not applicable',
      article({regulatoryStatus: 'not-applicable', title: 'Ketamine and PTSD'}),
      article({title: 'Ketamine and PTSD'}),
    ],
  ],
  'regulatory-status': [
    ['only said', article({regulatoryStatus: undefined, body: off}), article({body: off})],
    [
      'not a medicine',
      article({regulatoryStatus: '', body: off}),
      article({regulatoryStatus: 'not-applicable', body: off}),
    ],
  ],
  'crisis-panel': [
    [
      'about suicide',
      article({title: 'Thoughts of suicide'}),
      article({title: 'Thoughts of suicide', crisisPanel: 'prominent'}),
    ],
  ],
  'reading-grade': [
    [
      'hard words',
      article({body: [paragraph(hard.repeat(12))]}),
      article({body: [paragraph('We sit with you and talk. '.repeat(20))]}),
    ],
  ],
  'repeated-key-point': [
    [
      'with other signs',
      article({keyPoints: ['Have an adult with you.', 'Have an adult with you!']}),
      article({keyPoints: ['Have an adult with you.', 'Rest that day.']}),
    ],
  ],
  'reviewer-is-author': [
    [
      'the same person',
      article({...reviewed, author: {_ref: 'p'}}),
      article({...reviewed, author: {_ref: 'q'}}),
      [clinician],
    ],
  ],
  'reviewer-no-clinician': [
    [
      'a team',
      article({...reviewed, medicallyReviewedBy: {_ref: 't'}}),
      article(reviewed),
      [clinician, {_id: 't', name: 'The Web Team'}],
    ],
    [
      'no licence',
      article({...reviewed, medicallyReviewedBy: {_ref: 't'}}),
      article(reviewed),
      [clinician, {...clinician, _id: 't', licence: {}}],
    ],
    [
      'no clinician',
      article({...reviewed, medicallyReviewedBy: {_ref: 't'}}),
      article(reviewed),
      [clinician, {...clinician, _id: 't', isClinician: false}],
    ],
  ],
  'review-incomplete': [
    ['no reviewer', article({lastReviewed: '2026-05-01'}), article(reviewed)],
    ['no day', article({medicallyReviewedBy: {_ref: 'p'}}), article({})],
  ],
  'review-overdue': [
    ['of 1990', article({...reviewed, lastReviewed: '1990-01-01'}), article(reviewed)],
    [
      'of half a year',
      article({...reviewed, reviewIntervalMonths: 6}),
      article({...reviewed, reviewIntervalMonths: 8}),
    ],
  ],
  'published-in-future': [
    ['2099', article({publishedAt: '2099-01-01'}), article({publishedAt: '2026-11-29'})],
  ],
  'retracted-source': [
    [
      'cited',
      article({body: [paragraph('{It helped} some.')]}),
      article({summary: 'It helped some.'}),
      [{_id: 'source', _type: 'citation', title: 'RETRACTED: A trial'}],
    ],
    [
      'itself',
      {_id: 's', _type: 'citation', title: 'Retracted: A trial'},
      {_id: 's', _type: 'citation', title: 'A trial'},
    ],
  ],
  'crisis-line-number': [
    ['989', settings({crisisLines: [line, {...line, _key: 'm', call: '989'}]}), settings({})],
    [
      'text',
      settings({crisisLines: [{...line, text: '989'}]}),
      settings({crisisLines: [{...line, text: undefined}]}),
    ],
  ],
  'crisis-line-own-number': [
    [
      'in other signs',
      settings({crisisLines: [line, {_key: 'o', label: 'We help', call: '804.555.0123'}]}),
      settings({crisisLines: [line, {_key: 'o', label: 'County line', call: '804.555.0124'}]}),
      [clinic],
    ],
  ],
  'emergency-numbers': [
    ['no 988', settings({emergencyText: 'Call 911.'}), settings({})],
    ['nothing', settings({emergencyText: undefined}), clinic],
    ['where it stood before', {...clinic, emergencyText: 'Call us.'}, clinic],
    ['no 911', settings({emergencyText: 'Call 988.'}), settings({emergencyText: 'Call 911 or 988.'})],
  ],
  'emergency-form': [
    [
      'sent to it',
      settings({emergencyText: 'In a crisis, fill in this form: we will help you. Or call 911 or 988.'}),
      settings({emergencyText: 'In a crisis, do not fill in this form. Call 911 or 988.'}),
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (rule, all) => {
  test.each(all)('%s', (_name, wrong, right, known = [clinician]) => {
    const rules = (document: Fields) => found(document, known).map((finding) => finding.split(' at ')[0])
    expect(rules(wrong)).toContain(rule)
    expect(rules(right)).not.toContain(rule)
  })
})
