import type {Pair} from '../twins'

/** Written after the second look; its harmless halves are what a careful clinic prints. */
export const thirdLook: Pair[] = [
  ['Most people are back on the road by lunchtime.', 'Most people are back on their feet by lunchtime.'],
  ['You’re good to drive when the nurse says goodbye.', 'A nurse says goodbye when your driver is here.'],
  [
    'Driving afterwards poses no difficulty for our patients.',
    'Driving afterwards is not safe for our patients.',
  ],
  ['There’s no rule against driving after ketamine.', 'There is a rule against driving after ketamine.'],
  [
    'If your reactions feel normal, go ahead and drive.',
    'Even if your reactions feel normal, leave the car at home.',
  ],
  [
    'You could be weaned off Zoloft by week three.',
    'Only your prescriber can change how much Zoloft you take.',
  ],
  [
    'We recommend stopping all antidepressants two weeks before treatment.',
    'We recommend that you keep all appointments before treatment.',
  ],
  [
    'Feel free to leave out your evening dose of Seroquel.',
    'Do not leave out your evening dose of Seroquel.',
  ],
  [
    'Once ketamine works, antidepressants are unnecessary.',
    'Even when ketamine works, antidepressants may be necessary.',
  ],
  ['You can safely have ketamine in your second trimester.', 'Ketamine is not advised in any trimester.'],
  [
    'Expecting mothers have nothing to fear from ketamine.',
    'Expecting mothers should ask about other options.',
  ],
  [
    'Breastfeeding does not have to stop because of an infusion.',
    'Breastfeeding and ketamine do not go together, so ask your clinician.',
  ],
  ['A beer after the session is no big deal.', 'A beer after the session can make breathing weak.'],
  ['Bring your Valium and take it when you arrive.', 'Bring a list of your medicines when you arrive.'],
  [
    'We see no issue with medical marijuana on treatment days.',
    'Tell us about medical marijuana before treatment days.',
  ],
  [
    'It’s alright to combine ketamine with oxycodone.',
    'It can be dangerous to combine ketamine with oxycodone.',
  ],
  ['For home use, 200 milligrams every third day is right.', 'For directions, see the map on every page.'],
  ['Most patients need 0.5 mg/kg.', 'Most patients need a chair with a high back.'],
  [
    'Ketamine in your own living room is as effective and safe as at the clinic.',
    'Nobody watches your breathing in your own living room.',
  ],
  ['You do not have to disclose your use of opioids.', 'You do have to disclose your use of opioids.'],
  ['Don’t tell your doctor about ketamine.', 'Do tell your doctor about ketamine.'],
  ['No chaperone needed: just call a cab.', 'A chaperone is needed, and a cab alone is not enough.'],
  ['You can go home on the bus.', 'You cannot go home on the bus alone.'],
  [
    'Should you feel suicidal at night, email our team.',
    'Should you feel suicidal at night, call or text 988.',
  ],
  [
    'If your heart races and your chest hurts, lie down and wait.',
    'If your heart races and your chest hurts, call 911.',
  ],
  [
    'The FDA gave ketamine its approval for depression in 2019.',
    'The FDA gave esketamine its approval for some adults with depression in 2019.',
  ],
  ['Ketamine’s approved uses include depression and PTSD.', 'Ketamine’s approved use is anesthesia.'],
  ['FDA-approved ketamine therapy in Richmond', 'Ketamine therapy in Richmond'],
  [
    'We use only FDA-authorized ketamine protocols for pain.',
    'There are no FDA-authorized ketamine protocols for pain.',
  ],
  ['Spravato is FDA-approved to prevent suicide.', 'Spravato is not FDA-approved to prevent suicide.'],
  ['Unlike pills, ketamine has no downsides.', 'Unlike pills, ketamine is given in a clinic.'],
  ['You will not experience side effects.', 'You may experience side effects.'],
  ['Side effects? There are none.', 'Side effects? Nausea is one.'],
  ['Ketamine never harms the liver.', 'Ketamine seldom harms the liver, but it can.'],
  ['It is impossible to get hooked on ketamine in a clinic.', 'It is possible to get hooked on ketamine.'],
  [
    'Ketamine is gentle, safe and well tolerated by all.',
    'Ketamine is not safe for people with some heart problems.',
  ],
  ['More than half of those treated recover fully.', 'More than half of the building is a school.'],
  ['Four in five people feel relief.', 'Four in five minutes the bus comes again.'],
  ['One infusion equals six months of medication.', 'One infusion takes forty minutes.'],
  ['Relief comes in hours, not weeks.', 'A reply comes in hours, not weeks.'],
  [
    'Science confirms that ketamine heals the brain.',
    'Science does not confirm that ketamine changes the brain for long.',
  ],
  [
    'Decades of research support ketamine for anxiety.',
    'Decades of use in surgery have shown {which side effects are common}.',
  ],
  ['It eliminates the root cause of depression.', 'The root cause of depression is not known.'],
  ['Your smile will return.', 'Your form will return with a reference.'],
  ['You’ll be amazed at how good you feel.', 'You’ll be asked how you feel.'],
  [
    'Ketamine gives hope to the hopeless and joy to all who try it.',
    'Some people hope for more than ketamine can give.',
  ],
  [
    'Ketamine amplifies GABA, your brain’s brake.',
    'Ketamine takes the foot off your brain’s brake for a short time.',
  ],
  ['Ketamine ends suicidal thinking.', 'Ketamine has not been shown to end suicidal thinking.'],
  [
    'She tried to kill herself with an overdose of pills.',
    'She tried to kill herself, and was found in time.',
  ],
  ['Schizophrenics and addicts are excluded.', 'People with schizophrenia are often not treated.'],
  ['My husband is himself again after three sessions.', 'Your husband or a friend may come with you.'],
  ['"They saved me," writes Paula.', '"They" is used here for one person.'],
  ['Five-star care, see our Google reviews.', 'A clinician reviews your health history.'],
  ['Appointments are going fast.', 'Appointments start at nine.'],
  ['This month only: $75 off.', 'This month we are closed on the 25th.'],
  ['Free initial consultation by phone.', 'The initial consultation is by phone.'],
  ['Consultations are always free.', 'Consultations are always in person, and you can ask freely.'],
  ['Our physicians are board-certified in pain medicine.', 'Our physicians trained in pain medicine.'],
  ['HIPAA-approved and 100% secure.', 'We delete your request after 90 days.'],
  ['Ketamine: the fastest and most powerful antidepressant.', 'Ketamine is one of several treatments.'],
]
