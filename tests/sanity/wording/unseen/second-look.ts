import type {Pair} from '../twins'

/** More pairs that no rule was made for, in longer sentences and other grammar than the first. */
export const secondLook: Pair[] = [
  [
    'Because the dose is so low, patients are fine to drive within the hour.',
    'Because the dose affects attention, patients are not fit to drive within the day.',
  ],
  [
    'Our guests often hop in their own car right after treatment.',
    'Our nurses hop in to check on you during treatment.',
  ],
  ['We see no reason why you could not drive.', 'We see many reasons why you could not drive.'],
  [
    'Driving is permitted two hours after the infusion ends.',
    'Driving is not permitted for the rest of the day.',
  ],
  ['You need not arrange for somebody to drive you.', 'You need to arrange for somebody to drive you.'],
  [
    'Many patients find they can finally quit their daily antidepressant.',
    'Many patients ask whether they can quit their daily antidepressant.',
  ],
  [
    'Before your first infusion, discontinue all psychiatric medication.',
    'Before your first infusion, list all psychiatric medication.',
  ],
  [
    'Lamictal should be paused for 48 hours before each visit.',
    'Lamictal should not be paused unless your prescriber agrees.',
  ],
  ['With ketamine you will not need Prozac.', 'Ketamine is not a reason to give up Prozac.'],
  ['Ketamine poses no threat to a developing baby.', 'Ketamine may pose a threat to a developing baby.'],
  ['It’s okay to nurse your baby a few hours later.', 'It is not known when it is okay to nurse your baby.'],
  [
    'A drink or two the night before will not matter.',
    'A drink or two the night before can matter, so tell us.',
  ],
  ['You can continue your nightly edible.', 'Stop your nightly edible and tell us about it.'],
  ['Klonopin and ketamine are a safe combination.', 'Klonopin and ketamine are not a safe combination.'],
  [
    'People on methadone or other opioids can join without worry.',
    'People on methadone or other opioids need a closer look.',
  ],
  [
    'Dissolve two lozenges under your tongue for a stronger effect.',
    'Never dissolve two lozenges for a stronger effect.',
  ],
  ['A typical starting dose is 150 mg.', 'A typical visit starts with a talk.'],
  [
    'Home dosing lets you heal in private, safely and easily.',
    'Home dosing means that no clinician sees you.',
  ],
  [
    'Our telehealth doctors mail ketamine straight to you.',
    'Our doctors see you in person before any ketamine.',
  ],
  ['We don’t need your list of medications.', 'We need your list of medications.'],
  ['Past psychosis is nothing you have to bring up.', 'Past psychosis is something you have to bring up.'],
  ['Once the pump stops you may head out on your own.', 'Once the pump stops you wait with the nurse.'],
  ['A companion isn’t required.', 'A companion is required.'],
  [
    'You can leave a voicemail if you are thinking of ending your life.',
    'If you are thinking of ending your life, call or text 988.',
  ],
  ['Heart palpitations and chest pain fade by themselves, just ride it out.', 'For chest pain, call 911.'],
  [
    'Suicidal? Request a consultation and we will get back to you in one business day.',
    'Request a consultation and we will get back to you in one business day.',
  ],
  [
    'An FDA-approved breakthrough for treatment-resistant depression.',
    'An off-label use of an old medicine for treatment-resistant depression.',
  ],
  [
    'Ketamine earned FDA approval for depression years ago.',
    'Ketamine earned FDA approval for anesthesia years ago.',
  ],
  [
    'Ketamine, which the FDA approved for depression, is given by drip.',
    'Ketamine, which the FDA has not approved for depression, is given by drip.',
  ],
  ['Using ketamine for PTSD is fully FDA sanctioned.', 'Using ketamine for PTSD is not FDA sanctioned.'],
  ['Esketamine is indicated for OCD and PTSD.', 'Esketamine is not indicated for OCD or PTSD.'],
  [
    'Patients experience none of the side effects of traditional medications.',
    'Patients can experience some of the side effects of traditional medications.',
  ],
  [
    'Ketamine therapy has an excellent safety profile with virtually no adverse effects.',
    'Ketamine therapy has adverse effects that staff watch for.',
  ],
  ['There’s nothing dangerous about it.', 'There is something dangerous about it.'],
  [
    'Because it is medically supervised, there is zero chance of addiction.',
    'Even when it is medically supervised, there is a chance of addiction.',
  ],
  ['Dependence does not develop with infusions.', 'Dependence can develop with repeated infusions.'],
  ['Long-term use leaves the bladder unharmed.', 'Long-term use can harm the bladder.'],
  ['Two thirds of our patients achieve remission.', 'Two thirds of the rooms have a window.'],
  ['Over 90 percent report a better mood.', 'Over 90 chairs stand in the hall.'],
  [
    'A growing body of research demonstrates that ketamine relieves depression.',
    'A growing body of research looks at ketamine and depression.',
  ],
  ['Relief can begin in under an hour.', 'The visit can begin in under an hour.'],
  ['Ketamine has a 70% response rate.', 'In that study ketamine had {a 70% response rate}.'],
  ['Ketamine put my depression into remission.', 'Remission means that few signs of depression are left.'],
  ['Finally, lasting freedom from depression.', 'Depression is an illness with ups and downs.'],
  ['Ketamine permanently resolves depression.', 'Ketamine does not permanently resolve depression.'],
  [
    'We promise that you will feel like a new person.',
    'We cannot promise that you will feel like a new person.',
  ],
  ['Your anxiety melts away.', 'Your anxiety may get worse for a while.'],
  ['It actually rebuilds your brain.', 'It is not clear what it does in the brain.'],
  ['Ketamine increases the calming chemical GABA.', 'Ketamine quiets cells that release GABA.'],
  ['Infusions stop suicide in its tracks.', 'Nobody knows whether infusions lower the number of suicides.'],
  ['He took his own life by hanging.', 'His family spoke about his death.'],
  ['We welcome addicts and alcoholics in recovery.', 'We welcome people in recovery.'],
  ['Depression sufferers deserve better.', 'People with depression deserve better.'],
  ['“This clinic gave me hope when I had none.” – Jenny R.', 'This clinic is on Main Street.'],
  ['Don’t miss your chance to start healing this week.', 'Do not miss the step at the door.'],
  ['Book by Friday and your second infusion is half off.', 'Cancel by Friday and you pay nothing.'],
  ['Talk to our doctor for free.', 'Talk to our doctor about costs.'],
  ['Your data is safe with our HIPAA-secure portal.', 'Your data goes to our inbox.'],
  ['Virginia’s #1 rated ketamine center.', 'A ketamine center in Virginia.'],
  ['Experience an out-of-this-world high.', 'Ask how high the price is.'],
]
