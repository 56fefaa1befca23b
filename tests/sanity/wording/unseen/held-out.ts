import type {Pair} from '../twins'

/**
 * Pairs that were written before the rules: a sentence that could harm, and one in nearly the same words that is right. No rule was
 * made to fit them one by one. Words between braces carry a citation mark.
 */
export const heldOut: Pair[] = [
  // What a patient should do.
  [
    'Most of our patients feel well enough to drive themselves home.',
    'Most of our patients are too drowsy to drive home.',
  ],
  [
    'Once you feel alert you are cleared to get behind the wheel.',
    'Do not get behind the wheel until the next day.',
  ],
  [
    'There are no restrictions on driving after your appointment.',
    'Driving after your appointment is not allowed.',
  ],
  [
    'You can go straight back to work and operate equipment.',
    'Do not operate equipment for the rest of the day.',
  ],
  ['Nobody needs to pick you up.', 'Somebody needs to pick you up.'],
  ['You are welcome to take a bus home by yourself.', 'Please do not take a bus home by yourself.'],
  [
    'Many people come off their SSRI after the third infusion.',
    'Do not come off your SSRI after the third infusion.',
  ],
  [
    'Hold your lithium on the day of treatment.',
    'Ask your prescriber about lithium before the day of treatment.',
  ],
  ['Feel free to cut your dose of Xanax in half.', 'Never cut your dose of Xanax in half on your own.'],
  ['You will not need your antidepressant anymore.', 'You may still need your antidepressant.'],
  ['Ketamine can be used throughout pregnancy.', 'Ketamine should not be used in pregnancy.'],
  ['Nursing mothers need not worry about ketamine.', 'Nursing mothers should tell us before a visit.'],
  [
    'A glass of wine in the evening does no harm.',
    'A glass of wine in the evening can make you very drowsy.',
  ],
  ['Cannabis does not interfere with the infusion.', 'Cannabis can interfere with the infusion.'],
  [
    'It is okay to take your Ativan right before the session.',
    'It is not okay to take your Ativan right before the session.',
  ],
  [
    'Opioid pain pills and ketamine go well together.',
    'Opioid pain pills and ketamine can slow your breathing.',
  ],
  [
    'Place one 100 mg troche under your tongue every evening.',
    'A troche is a lozenge that melts in the mouth.',
  ],
  [
    'If one lozenge does nothing, take a second one.',
    'Never take a second lozenge because the first did nothing.',
  ],
  [
    'Our at-home program is every bit as safe as a clinic.',
    'Ketamine at home is less safe than in a clinic.',
  ],
  [
    'You may leave out recreational drug use on your intake form.',
    'Please do not leave out recreational drug use on your intake form.',
  ],
  [
    'Chest tightness after a session is normal, so wait a day before you call.',
    'Chest tightness after a session is an emergency, so call 911.',
  ],
  [
    'If you feel suicidal, send us a message and we will answer on Monday.',
    'If you feel suicidal, call or text 988 now.',
  ],
  // What is approved.
  [
    'Ketamine therapy is backed by the FDA for severe depression.',
    'Ketamine therapy is not backed by the FDA for any mental illness.',
  ],
  [
    'The Food and Drug Administration approved ketamine for mood disorders in 2019.',
    'The Food and Drug Administration approved ketamine for surgery in 1970.',
  ],
  ['Our infusions have FDA clearance.', 'Our infusions have no FDA approval for depression.'],
  [
    'Spravato has been approved for post-traumatic stress.',
    'Spravato has not been approved for post-traumatic stress.',
  ],
  ['Using it for PTSD is on-label.', 'Using it for PTSD is off-label.'],
  // Risk.
  ['The treatment is entirely without side effects.', 'The treatment is not without side effects.'],
  ['You cannot overdose on ketamine.', 'You can overdose on ketamine.'],
  ['There is no potential for abuse.', 'There is a potential for abuse.'],
  ['Patients never get hooked on it.', 'Some people get hooked on it.'],
  ['It poses little to no danger.', 'It poses some danger.'],
  ['Ketamine has no effect on the bladder.', 'Ketamine can have an effect on the bladder.'],
  ['Our protocol is proven safe.', 'No protocol is proven safe for everyone.'],
  // Benefit.
  ['Eight out of ten of our patients improve.', 'We see patients between eight and ten in the morning.'],
  [
    'Nearly three quarters of people feel better after two infusions.',
    'Nearly three quarters of an hour is needed for the first visit.',
  ],
  [
    'Research has proven that ketamine works when nothing else does.',
    'Research has not proven that ketamine works when nothing else does.',
  ],
  ['It lifts depression within two hours.', 'The clinic answers within two hours.'],
  ['It is twice as effective as an SSRI.', 'You will meet us twice before you decide.'],
  ['Ketamine heals depression for good.', 'Ketamine does not heal depression for good.'],
  ['Say goodbye to depression.', 'Depression may come back.'],
  ['Results are assured.', 'Results cannot be assured.'],
  ['You are going to feel like yourself again.', 'You are going to sit in a reclining chair.'],
  ['We will give you your life back.', 'We will give you a printed plan.'],
  ['This wonder drug changed everything.', 'This drug is no wonder drug.'],
  [
    'Ketamine stops people from taking their own lives.',
    'No study shows that ketamine stops people from taking their own lives.',
  ],
  ['Ketamine turns up GABA to calm the brain.', 'Ketamine turns down GABA cells for a short time.'],
  ['It flushes toxins out of your brain.', 'A nurse flushes the line with salt water.'],
  ['Enjoy a legal psychedelic trip in our lounge.', 'Plan your trip to our lounge.'],
  // Words about people.
  ['He committed suicide in 2019.', 'He died by suicide in 2019.'],
  ['We help drug addicts and alcoholics.', 'We help people with an addiction.'],
  ['She is a schizophrenic.', 'She has schizophrenia.'],
  ['Our clients suffer from PTSD.', 'Our patients live with PTSD.'],
  // Selling.
  [
    '"I finally feel like me again," says Mark, a father of two.',
    'Some people say that they feel detached from their body.',
  ],
  ['Spots are filling fast, so call now.', 'We fill in the form with you when you call.'],
  ['Save $200 when you prepay this month.', 'A visit costs $450, and we print what it includes.'],
  ['Your first consult is on us.', 'Your first consult is on a weekday.'],
  ['Our board-certified doctors treat you.', 'Our doctors treat you.'],
  ['We are a fully HIPAA-compliant clinic.', 'We follow the privacy rules of HIPAA.'],
  ['We are the top-rated ketamine provider in Virginia.', 'We are a ketamine provider in Virginia.'],
]
