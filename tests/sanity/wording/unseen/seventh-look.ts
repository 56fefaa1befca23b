import type {Pair} from '../twins'

/** Written after the sixth look's kinds were mended, again without looking. */
export const seventhLook: Pair[] = [
  [
    'You will be fit to drive as soon as the drip is out.',
    'You will not be fit to drive when the drip is out.',
  ],
  [
    'Most jobs with machines can be done the same afternoon.',
    'No job with machines can be done the same afternoon.',
  ],
  ['Nobody has to collect you after your visit.', 'An adult has to collect you after your visit.'],
  [
    'You are fine to leave as soon as you can walk, with or without a companion.',
    'You may leave when a nurse says so, with a companion.',
  ],
  [
    'After two sessions you should cut your sertraline in half.',
    'After two sessions you should still take your sertraline.',
  ],
  [
    'Skip your blood pressure pill on treatment days.',
    'Do not skip your blood pressure pill on treatment days.',
  ],
  [
    'Antidepressants make ketamine weaker, so drop them.',
    'Antidepressants can be taken with ketamine, so keep them.',
  ],
  [
    'A glass of champagne afterwards is a nice way to celebrate.',
    'A glass of water afterwards is a nice way to rest.',
  ],
  ['Sleeping pills and ketamine are a fine mix.', 'Sleeping pills and ketamine are a dangerous mix.'],
  [
    'Your usual Klonopin will not interfere with the treatment.',
    'Your usual Klonopin can interfere with the treatment.',
  ],
  ['Ketamine does not reach the baby.', 'Ketamine reaches the baby.'],
  ['Breastfeeding mothers need not pause.', 'Breastfeeding mothers need to tell us.'],
  ['People with a past psychosis are welcome too.', 'People with a past psychosis should talk to us first.'],
  ['The right amount for most adults is 70 mg.', 'The right amount for you is decided by the prescriber.'],
  ['Let two tablets dissolve in your cheek each evening.', 'Let your thoughts settle each evening.'],
  ['Our lozenges let you have therapy on your own sofa.', 'Rest on your own sofa after the visit.'],
  ['If you pass out at home, simply lie down and rest.', 'If someone passes out at home, call 911.'],
  [
    'Thinking of ending your life? Our form is the quickest way to reach us.',
    'Thinking of ending your life? Call or text 988 now.',
  ],
  ['You do not need to tell us about seizures.', 'You do need to tell us about seizures.'],
  ['It has none of the usual side effects.', 'It has some of the usual side effects.'],
  ['There is zero chance of addiction.', 'There is a chance of addiction.'],
  ['Ketamine is gentle and completely safe.', 'Ketamine is not completely safe.'],
  ['Three in four get well.', 'Three in our team are nurses.'],
  ['Science has proven that it works.', 'Science has not proven that it works for everyone.'],
  ['You will be free of depression within a week.', 'You will be asked about depression within a week.'],
  [
    'Ketamine stops suicidal thoughts in their tracks.',
    'Ketamine is not a way to stop suicidal thoughts in a crisis.',
  ],
  ['GABA goes up, and the brain grows calm.', 'GABA goes down at first.'],
  [
    'The FDA recognizes ketamine as a treatment for depression.',
    'The FDA does not recognize ketamine as a treatment for depression.',
  ],
  ['Spravato is approved for teenagers.', 'Spravato is not approved for teenagers.'],
  ['Ask about our summer discount.', 'Ask about our summer hours.'],
  ['This week only: two visits for the price of one.', 'This week we are open on two days only.'],
  ['Your first consultation costs nothing.', 'Your first consultation costs what the list says.'],
  ['“I feel like a new man,” says Tom.', 'Tom is the name of our front desk.'],
  ['Ketamine rewires your brain.', 'Ketamine does not rewire your brain.'],
  ['We are the number one clinic in Virginia.', 'We are a clinic in Virginia.'],
  ['Addicts are welcome here.', 'People with an addiction are welcome here.'],
]
