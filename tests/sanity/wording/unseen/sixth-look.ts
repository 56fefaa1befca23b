import type {Pair} from '../twins'

/** Over all kinds of rule, many of them with a second clause that turns the first. */
export const sixthLook: Pair[] = [
  // Driving and getting home.
  [
    'By the time your playlist ends, you can get on your motorcycle.',
    'By the time your playlist ends, your friend can come in.',
  ],
  [
    'Driving is off the table for most procedures, but not for ours.',
    'Driving is off the table for the day, and so is signing papers.',
  ],
  [
    'A rideshare home alone works well for our patients.',
    'A rideshare home alone is not enough: bring an adult.',
  ],
  // Medicines.
  ['If you feel better, throw your old pills away.', 'If you feel better, keep taking your usual pills.'],
  [
    'Double your lithium on the days between visits.',
    'Keep your lithium the same on the days between visits.',
  ],
  [
    'There is no need to mention your blood pressure tablets.',
    'There is a need to mention your blood pressure tablets.',
  ],
  [
    'Taking Xanax right before the infusion takes the edge off.',
    'Ask us before you take Xanax on the day of an infusion.',
  ],
  // Alcohol and drugs.
  ['A beer or two that evening will not hurt.', 'Even a beer or two that evening can hurt you.'],
  [
    'You may smoke cannabis on the morning of your visit.',
    'Do not smoke cannabis on the morning of your visit.',
  ],
  // Pregnancy and people who should not have it.
  [
    'Expecting a baby? You can still have your infusions.',
    'Expecting a baby? Tell us, because infusions are not advised.',
  ],
  [
    'High blood pressure is nothing to worry about here.',
    'High blood pressure is something to tell us about.',
  ],
  ['People with schizophrenia do well with ketamine.', 'People with schizophrenia should not have ketamine.'],
  // Dose and home.
  ['Start with one lozenge and take another if nothing happens.', 'Never take another person’s lozenge.'],
  [
    'We ship your ketamine kit, and you sit back on your own couch.',
    'We do not ship ketamine, and you sit in our room.',
  ],
  // Harm and emergencies.
  [
    'Chest pain after a session will pass, so wait until morning.',
    'For chest pain after a session, call 911 and do not wait.',
  ],
  ['Breathing problems simply do not occur at our doses.', 'Breathing problems can occur at any dose.'],
  ['You cannot get hooked on it.', 'Some people get hooked on it.'],
  ['Your bladder has nothing to fear from ketamine.', 'Your bladder can be hurt by frequent ketamine.'],
  // Claims.
  [
    'Depression does not stand a chance against ketamine.',
    'Depression does not always get better with ketamine.',
  ],
  ['Nearly everyone we treat gets better.', 'Not everyone we treat gets better.'],
  ['Two thirds of patients are symptom-free after a month.', 'We ask about symptoms again after a month.'],
  [
    'Ketamine keeps people from taking their own lives.',
    'No study shows that ketamine keeps people from taking their own lives.',
  ],
  ['The relief lasts for good.', 'The relief may not last.'],
  ['It heals the brain.', 'Nobody knows if it heals the brain.'],
  ['Ketamine is better than ECT in every way.', 'Ketamine and ECT each have risks.'],
  // Approval and law.
  ['Our treatment has the blessing of the FDA.', 'Our treatment does not have the approval of the FDA.'],
  [
    'Since the FDA approved ketamine, it is a proven choice for PTSD.',
    'The FDA approved ketamine for anesthesia, but not for PTSD.',
  ],
  // Selling and people.
  ['Book today, because our spots are going fast.', 'Book when you are ready. There is no hurry.'],
  ['Bring a friend and you both save $100.', 'Bring a friend who can take you home.'],
  ['“I got my life back,” a patient told us.', 'We do not print what patients told us.'],
  // Suicide, stigma.
  ['He committed suicide before he could get help.', 'He died by suicide before he could get help.'],
  ['We treat junkies and drunks with respect.', 'We treat people who use drugs with respect.'],
  // Board, privacy.
  ['All of our doctors are board certified.', 'Ask each doctor which board certified them.'],
  ['Our form is HIPAA certified.', 'Our form asks no question about your health.'],
]
