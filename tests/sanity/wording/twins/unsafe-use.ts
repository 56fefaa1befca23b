import type {Twins} from '../twins'

/** Doses, use at home, silence, being alone, and waiting too long. */
export const unsafeUseTwins: Twins = {
  'unsafe-dose': [
    ['The approved dosage at home is 200 mg.', 'No dosage at home is approved.'],
    ['Take 100 mg under the tongue twice a day.', 'Put the card under the door.'],
    ['We give 0.5 mg/kg.', 'In one trial, people got {0.5 mg/kg of ketamine over 40 minutes}.'],
    ['The usual dose is 1 mg per kg of body weight.', 'The prescriber decides on the dose.'],
    ['Start with 50 mg and increase to 150 mg.', 'Start with a talk about your health.'],
    ['If you feel nothing, you can take another lozenge.', 'You must not take another lozenge.'],
    ['You can double the dose yourself.', 'You must not double the dose yourself.'],
    ['Adjust your dose until you feel the effect.', 'Only the clinician may adjust your dose.'],
    ['Inject yourself once a week.', 'A nurse gives the injection.'],
  ],
  'unsafe-condition': [
    [
      'People with schizophrenia do well with ketamine.',
      'People with schizophrenia should not have ketamine.',
    ],
    [
      'Ketamine is safe for patients with an aneurysm.',
      'Ketamine is not safe for patients with an aneurysm.',
    ],
    [
      'If you have uncontrolled high blood pressure, you can still come.',
      'If you have uncontrolled high blood pressure, you cannot come yet.',
    ],
    ['We also treat people with psychosis.', 'We do not treat people with psychosis.'],
    ['A recent stroke is no reason to wait.', 'A recent stroke is a reason to talk first.'],
    [
      'Severe liver disease? You are welcome all the same.',
      'Severe liver disease? Talk with a clinician first.',
    ],
    [
      'People with heart disease are good candidates.',
      'People with heart disease may be able to have it if their cardiologist agrees.',
    ],
  ],
  'unsafe-home-use': [
    [
      'Some firms send lozenges by post, and you can take them at home.',
      'Some firms send lozenges by post, and the FDA warns of taking them at home.',
    ],
    ['Ketamine at home is just as safe as in a clinic.', 'Ketamine at home is not as safe as in a clinic.'],
    ['You can take ketamine lozenges at home.', 'You should not take ketamine lozenges at home.'],
    [
      'Enjoy your ketamine session from the comfort of your own bed.',
      'The FDA has warned about ketamine sessions at home.',
    ],
    ['We ship ketamine tablets to your door.', 'We do not ship ketamine tablets to your door.'],
    ['Home treatment with ketamine is convenient and easy.', 'After your treatment, rest at home.'],
    ['There is nothing wrong with using ketamine at home.', 'It is wrong to use ketamine at home.'],
    [
      'At-home ketamine therapy is safe without a nurse.',
      'At-home ketamine therapy has risks without a nurse.',
    ],
    ['You can use the nasal spray at home.', 'You cannot use the nasal spray at home.'],
    ['Some firms safely send lozenges to your home.', 'Some firms send tablets of ketamine to your door.'],
    [
      'Some firms send ketamine home, and we also ship ketamine to you.',
      'Several websites ship ketamine to you without a visit.',
    ],
    ['Our company mails ketamine to your home.', 'Other companies mail ketamine to your home.'],
    ['Two of our sites send lozenges to your home.', 'A few websites sell ketamine for use at home.'],
  ],
  'unsafe-silence': [
    [
      'There is no need to tell us about your other medicines.',
      'There is a need to tell us about your other medicines.',
    ],
    ['You don’t have to mention your heart problems.', 'You have to mention your heart problems.'],
    ['It is not necessary to ask your doctor first.', 'It is necessary to ask your doctor first.'],
    ['You can keep your drug use to yourself.', 'You should not keep your drug use to yourself.'],
    [
      'Telling us about past psychosis is optional, so you need not mention the illness.',
      'Please mention past psychosis or any other illness.',
    ],
    ['No need to inform your prescriber.', 'Inform your prescriber.'],
    ['You need not report mild side effects.', 'Report mild side effects too.'],
    ['Don’t bother to list supplements.', 'Do list supplements.'],
    [
      'You don’t need to talk to your doctor before you start.',
      'You don’t need to tell us about your health in this form.',
    ],
    ['Leave out alcohol when you fill in your history.', 'Leave out alcohol and weed before a session.'],
    ['Leave out your past drug use.', 'Leave out sleeping pills unless the clinician has agreed.'],
    ['Omit cannabis from the list.', 'Omit cannabis for two days.'],
    ['You can leave out your heart problems.', 'Do not leave out your heart problems.'],
  ],
  'unsafe-alone': [
    ['Leave after an hour alone, without alcohol.', 'Leave after an hour with an adult, without alcohol.'],
    ['Feel free to leave alone, without worry.', 'Do not leave alone, without exception.'],
    ['You can go home alone.', 'You cannot go home alone.'],
    ['You don’t need anyone to take you home.', 'You need an adult to take you home.'],
    ['An escort is not necessary.', 'An escort is necessary.'],
    ['There is no need to bring a companion.', 'There is a need to bring a companion.'],
    ['Feel free to leave by yourself.', 'Please do not leave by yourself.'],
    ['It is fine to walk home after the drip.', 'It is not fine to walk home after the drip.'],
    ['You can take an Uber home.', 'You can take a taxi home with an adult.'],
    ['A driver is optional.', 'A driver is required.'],
    ['No monitoring is needed during the session.', 'Monitoring is needed during the session.'],
    ['Nobody has to stay with you that night.', 'Somebody has to stay with you that night.'],
    ['You may travel back unaccompanied.', 'You may not travel back unaccompanied.'],
    ['Leave the clinic alone.', 'Leave wine and pills alone that night.'],
    ['Leave after an hour alone.', 'Leave other drugs alone until you have asked.'],
    ['You can leave them alone that night.', 'Do not leave them alone that night.'],
  ],
  'unsafe-waiting': [
    ['Chest pain is normal and will pass.', 'Chest pain is not normal: call 911.'],
    [
      'If you have trouble breathing, wait until your next visit.',
      'If you have trouble breathing, do not wait until your next visit.',
    ],
    ['In an emergency, email us.', 'In an emergency, do not email us.'],
    [
      'If you think about suicide, fill in the form and we will call you.',
      'If you think about suicide, do not use the form: call 988.',
    ],
    ['There is no need to call 911.', 'There may be a need to call 911.'],
    ['If someone passes out, let them sleep it off.', 'If someone passes out, call 911.'],
    ['In a crisis, fill in this form: we will help you right away.', 'In a crisis, call or text 988.'],
    ['Call our office instead of 911.', 'Call 911 instead of our office.'],
    [
      'Thoughts of suicide are a normal part of treatment.',
      'Thoughts of suicide need help at once: call 988.',
    ],
    ['Seizures usually go away on their own.', 'A seizure needs an ambulance.'],
  ],
}
