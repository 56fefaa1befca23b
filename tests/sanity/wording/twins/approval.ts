import type {Twins} from '../twins'

/** What the FDA has said, and how the medicine works. */
export const approvalTwins: Twins = {
  'fda-ketamine': [
    ['Ketamine is FDA-approved for depression.', 'Ketamine is not FDA-approved for depression.'],
    ['The FDA has approved ketamine for anxiety.', 'The FDA has not approved ketamine for anxiety.'],
    [
      'Ketamine was approved by the FDA for chronic pain.',
      'Ketamine was approved by the FDA for anesthesia.',
    ],
    ['The FDA has cleared ketamine for PTSD.', 'The FDA has never cleared ketamine for PTSD.'],
    ['Ketamine has FDA approval for mental health.', 'Ketamine lacks FDA approval for mental health.'],
    [
      'Our FDA-approved ketamine infusions treat depression.',
      'Our ketamine infusions for depression are off-label.',
    ],
    [
      'The agency approved ketamine for mood disorders.',
      'The agency has yet to approve ketamine for mood disorders, which it may not do.',
    ],
    ['Ketamine is authorized for treating OCD.', 'Ketamine is not authorized for treating OCD.'],
    ['Ketamine is approved for depression.', 'Esketamine is approved for some adults with depression.'],
    [
      'Like Spravato, ketamine is FDA-approved for depression.',
      'Unlike ketamine, Spravato is FDA-approved for some adults with depression.',
    ],
    [
      'Ketamine and Spravato are both FDA-approved for depression.',
      'Spravato, a form of ketamine, is FDA-approved for some adults with depression.',
    ],
    ['FDA-cleared ketamine therapy for pain is here.', 'No ketamine therapy for pain is FDA-cleared.'],
    [
      'Ketamine received the FDA’s approval as a depression medicine.',
      'Ketamine did not receive the FDA’s approval as a depression medicine.',
    ],
    [
      'Federal regulators endorsed ketamine for bipolar depression.',
      'Federal regulators have not endorsed ketamine for bipolar depression.',
    ],
    ['The F.D.A. approves of this treatment.', 'The F.D.A. has not approved this treatment.'],
    ['Depression is an FDA-approved use of ketamine.', 'Depression is not an FDA-approved use of ketamine.'],
    [
      'The FDA approved ketamine for anesthesia and depression.',
      'The FDA approved ketamine for anesthesia, and not for depression.',
    ],
    ['Ketamine is on-label for suicidal thoughts.', 'Ketamine is off-label for suicidal thoughts.'],
    ['Ketamine is licensed to treat migraine.', 'Ketamine is licensed as an anesthetic.'],
    [
      'One called ketamine an approved medicine for anxiety, which is good news.',
      'One called ketamine an approved medicine for anxiety, which it is not.',
    ],
    [
      'Ketamine is approved for depression, which Spravato is not.',
      'Spravato is approved for some kinds of depression, which ketamine is not.',
    ],
    [
      'Our websites say that ketamine is FDA-approved for depression.',
      'Some websites say that ketamine is FDA-approved for depression.',
    ],
    [
      'What the FDA approved ketamine for is depression.',
      'The label says what ketamine is approved for, and what not.',
    ],
  ],
  'fda-esketamine': [
    ['Spravato is approved for anxiety.', 'Spravato is not approved for anxiety.'],
    ['The FDA approved esketamine for PTSD.', 'The FDA approved esketamine for some adults with depression.'],
    ['Esketamine has FDA approval for chronic pain.', 'Esketamine has no FDA approval for chronic pain.'],
    ['Spravato is FDA-approved for teenagers.', 'Spravato is not FDA-approved for teenagers.'],
    ['Spravato is approved for bipolar disorder.', 'Spravato has never been approved for bipolar disorder.'],
    ['Spravato is approved for use at home.', 'Spravato is not approved for use at home.'],
  ],
  'gaba-direction': [
    ['Ketamine raises GABA activity.', 'Ketamine quiets GABA cells.'],
    ['It boosts GABA, which calms the brain.', 'It blocks GABA cells, so there is less inhibition.'],
    ['GABA levels rise after a dose.', 'GABA cells go quiet after a dose.'],
    ['It works by increasing the activity of GABA.', 'It increases glutamate by quieting GABA cells.'],
    ['Ketamine stimulates GABA receptors.', 'Ketamine does not stimulate GABA receptors.'],
    ['The drug enhances inhibitory GABA signals.', 'The drug reduces inhibitory GABA signals.'],
  ],
  'suicide-wording': [
    ['She committed suicide.', 'She died by suicide.'],
    ['People who commit suicide often told nobody.', 'People who die by suicide often told nobody.'],
    ['He had a failed suicide attempt.', 'He survived a suicide attempt.'],
    ['It was a successful suicide.', 'It was a death by suicide.'],
    [
      'After two failed attempts on her life she came to us.',
      'After two failed attempts to reach us she wrote a letter.',
    ],
    ['Suicide victims leave families behind.', 'People who die by suicide leave families behind.'],
  ],
  'suicide-method': [
    ['He tried suicide with pills.', 'He tried suicide last year.'],
    ['She wanted to kill herself by jumping from a bridge.', 'She wanted to kill herself, and got help.'],
    ['Suicide by firearm is common.', 'If somebody thinks of suicide, lock firearms away.'],
    ['Many who die by suicide overdose on tablets.', 'Many who die by suicide had seen a doctor that month.'],
  ],
  'suicide-prevention': [
    ['Ketamine prevents suicide.', 'No study shows that ketamine prevents suicide.'],
    ['Our infusions save lives.', 'Calling 911 can save a life.'],
    [
      'Ketamine is ideal for people with suicidal thoughts.',
      'Ketamine is not a treatment for people in a crisis.',
    ],
    ['This treatment stops suicidal thoughts.', 'In a trial, {thoughts of suicide fell for a day}.'],
    ['Ketamine is a lifesaving medicine.', 'Ketamine is a controlled medicine.'],
    [
      'Treatment reduces the number of suicide attempts.',
      'It is not known whether treatment reduces the number of suicide attempts.',
    ],
  ],
}
