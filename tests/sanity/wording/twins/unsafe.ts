import type {Twins} from '../twins'

/** Instructions that can hurt: driving, medicines, pregnancy, and what one drinks or takes. */
export const unsafeTwins: Twins = {
  'unsafe-driving': [
    ['Drive home right away, and sleep later.', 'Drive only after a night of sleep.'],
    ['Driving is off the table for most procedures, but not for ours.', 'Driving is out of the question.'],
    ['You can drive home after an hour.', 'You cannot drive home after an hour.'],
    ['You do not have to avoid driving.', 'You do have to avoid driving.'],
    ['There is no need to stop driving.', 'There is a need to stop driving for the day.'],
    ['It is safe to drive once the drip is finished.', 'It is not safe to drive once the drip is finished.'],
    ['Driving is fine as soon as you feel clear.', 'Driving is dangerous even if you feel clear.'],
    ['You’ll be able to drive yourself back to work.', 'You won’t be able to drive yourself back to work.'],
    ['Feel free to drive after a short rest.', 'Please do not drive after a short rest.'],
    ['Nothing stops you from driving afterwards.', 'The medicine stops you from driving afterwards.'],
    ['There is no reason not to drive.', 'There is every reason not to drive.'],
    ['Don’t worry about driving home.', 'Worry about your safety, not about the car.'],
    ['Driving the same day is not a problem.', 'Driving the same day is a problem.'],
    ['Wait ten minutes, and then you may drive.', 'Wait until the next day before you drive.'],
    ['Most patients drive home without any trouble.', 'No patient may drive home.'],
    [
      'If you feel awake, you can operate machinery.',
      'Even if you feel awake, you must not operate machinery.',
    ],
    ['Drive home carefully after your session.', 'Never drive home after your session.'],
    [
      'You are allowed to ride a motorcycle that evening.',
      'You are not allowed to ride a motorcycle that evening.',
    ],
    ['You do not need to wait until the next day to drive.', 'You need to wait until the next day to drive.'],
    [
      'After 30 minutes you can get behind the wheel.',
      'An adult who did not have a dose can drive you home.',
    ],
    ['It is perfectly okay to sign legal papers the same day.', 'Do not sign legal papers the same day.'],
    [
      'Using power tools is possible on the same evening.',
      'Your clinician will tell you when you can use power tools.',
    ],
    ['Drive only if you feel awake.', 'Drive only after you have slept for a night.'],
    [
      'You may drive on the way back after you slept in our chair.',
      'You may drive once you have slept at home and feel clear.',
    ],
    ['Work with machines if you feel clear.', 'Work with machines only if you slept and feel clear.'],
    [
      'Feeling tired is no reason not to drive.',
      'Feeling tired is a reason not to drive the next day either.',
    ],
  ],
  'unsafe-stopping-medicine': [
    [
      'Side effects are a reason to stop your antidepressant at once.',
      'Side effects are no reason to stop your antidepressant at once.',
    ],
    ['You can come off your antidepressant.', 'You should not come off your antidepressant.'],
    [
      'Stop taking your SSRI a week before the first infusion.',
      'Keep taking your SSRI before the first infusion.',
    ],
    [
      'Skip your blood pressure pills on the morning of the visit.',
      'Do not skip your blood pressure pills on the morning of the visit.',
    ],
    [
      'You may stop your medicine without asking your doctor.',
      'Never stop your medicine without asking your doctor.',
    ],
    ['Ketamine lets you ditch your daily pills.', 'Ketamine does not let you ditch your daily pills.'],
    [
      'Our patients usually quit their antidepressants within a month.',
      'Our patients usually take their antidepressants as before.',
    ],
    ['We will take you off your medications.', 'We will not take you off your medications.'],
    ['Reduce your lithium by half before you come.', 'Tell us if you take lithium before you come.'],
    ['It is fine to taper your Lexapro at home.', 'It is not fine to taper your Lexapro at home.'],
    ['You don’t have to keep taking your antidepressant.', 'You have to keep taking your antidepressant.'],
    ['There is no need to continue your medication.', 'There is a need to continue your medication.'],
    ['Throw away your pills.', 'Do not throw away your pills.'],
    ['You no longer need medication.', 'You may still need medication.'],
    ['Patients can lower their own dose of Klonopin.', 'Only the prescriber can lower a dose of Klonopin.'],
    [
      'Simply switch your medication on your own.',
      'Your prescriber can switch your medication if you both agree.',
    ],
    [
      'Ketamine replaces antidepressants for most people.',
      'Ketamine does not replace antidepressants for most people.',
    ],
    [
      'You should stop your antidepressant before ketamine.',
      'You should ask your prescriber before any change.',
    ],
    [
      'Nobody needs to stay on medication after ketamine.',
      'Some people need to stay on medication after ketamine.',
    ],
    [
      'Feel free to pause your pills without the person who prescribed them.',
      'Do not pause your pills without the people who prescribed them.',
    ],
    [
      'Stop your lithium without the one who prescribed it.',
      'Never stop your lithium without the one who prescribed it.',
    ],
    ['You can go without your pills.', 'You can go on taking your pills.'],
    ['Help them to go off other medicines.', 'Help them to go on with their usual medicines.'],
    ['Do not hesitate to stop your lithium.', 'Do not stop your lithium unless your clinician agrees.'],
    [
      'Many websites say that you can stop your pills, which is good news.',
      'Some websites say that you can stop your pills, which is wrong.',
    ],
  ],
  'unsafe-pregnancy': [
    ['Ketamine is safe during pregnancy.', 'We cannot say that ketamine is safe during pregnancy.'],
    ['You can have ketamine while you are pregnant.', 'You cannot have ketamine while you are pregnant.'],
    [
      'Breastfeeding mothers may continue treatment as usual.',
      'Breastfeeding mothers should not have ketamine.',
    ],
    ['There is no risk to your baby.', 'There may be a risk to your baby.'],
    ['Pregnancy is not a reason to avoid ketamine.', 'Pregnancy is a reason to avoid ketamine.'],
    [
      'You can breastfeed right after an infusion.',
      'Ask your clinician when you can breastfeed after an infusion.',
    ],
    ['Being pregnant is no problem for us.', 'Tell us if you are pregnant.'],
    [
      'Pregnant women are welcome to start infusions.',
      'Pregnant women should look at other options with their doctor.',
    ],
    [
      'It does not pass into breast milk, so nursing is okay.',
      'It may pass into breast milk, so nursing is not advised.',
    ],
    ['A low dose will not harm an unborn child.', 'Even a low dose may harm an unborn child.'],
    ['Pregnancy is no reason against ketamine.', 'Pregnancy is a reason against ketamine.'],
    [
      'Heart problems and pregnancy are no reasons to wait.',
      'Heart problems and pregnancy are reasons to wait.',
    ],
    [
      'Pregnancy is not a reason to hold off.',
      'A recent stroke, drug problems and pregnancy are further reasons too.',
    ],
  ],
  'unsafe-mixing': [
    ['No wine on the day, beer is fine.', 'No wine on the day, and no beer.'],
    ['Problem drinking is no problem for us.', 'Problem drinking is a problem that we ask about.'],
    ['We have no problem with alcohol.', 'The patient has no problem with alcohol now.'],
    ['Problem drinkers do fine.', 'Risky drinking is a reason not to have ketamine.'],
    ['It is safe to drink after the session.', 'It is not safe to drink after the session.'],
    ['You can have a beer that evening.', 'You cannot have a beer that evening.'],
    ['Alcohol is fine in moderation.', 'Alcohol can add to the effects.'],
    ['There is no need to avoid alcohol.', 'There is a need to avoid alcohol.'],
    ['Cannabis and ketamine mix well.', 'Cannabis and ketamine do not mix well.'],
    [
      'Take your Xanax before the infusion if you are nervous.',
      'Tell us about your Xanax before the infusion.',
    ],
    ['Benzodiazepines are not a problem with ketamine.', 'Benzodiazepines can be a problem with ketamine.'],
    [
      'You may use your usual sleeping pill that night.',
      'Ask your clinician about your usual sleeping pill.',
    ],
    ['Opioids do not interact with ketamine.', 'Opioids interact with ketamine.'],
    ['A joint before the session makes it smoother.', 'Do not smoke a joint before the session.'],
    ['Don’t worry about mixing it with wine.', 'Do not mix it with wine.'],
    [
      'You can keep taking oxycodone alongside ketamine without any danger.',
      'Oxycodone together with ketamine can be a danger.',
    ],
    ['Enjoy a cocktail with dinner.', 'Skip the cocktail with dinner.'],
    ['No problem with wine and no problem with weed.', 'No wine and no weed on the day.'],
    ['No harm in alcohol that evening.', 'No alcohol, please, and no sleeping pills.'],
    ['No need to leave beer alone.', 'Leave beer alone until the next day.'],
    ['No alcohol is a danger here.', 'No alcohol, weed or other drugs that evening.'],
    ['No opioid ever clashes with ketamine.', 'No opioids or sedatives unless your clinician agrees.'],
    ['There is no reason to leave out wine.', 'Leave out wine and beer for the day.'],
    ['Cannabis is no reason to wait.', 'Cannabis is a reason to wait.'],
    ['A glass of wine is no reason not to come.', 'Heavy drinking is often a reason not to start.'],
    [
      'Past problems with alcohol do not matter, so a drink is fine.',
      'Past problems with alcohol matter to us.',
    ],
    [
      'Sedatives are never a problem with ketamine.',
      'A present problem with sedatives is a risk of its own.',
    ],
    ['Opioids and stimulants cannot be a problem.', 'Opioids and stimulants can be a problem too.'],
    ['Bring a beer along for the evening.', 'Bring a note about beer and other drinks.'],
    ['Avoiding alcohol is unnecessary.', 'Stopping alcohol suddenly can be dangerous and hard.'],
    ['A drink or two is not dangerous.', 'Drinking that has become hard to control'],
    [
      'Alcohol is not dangerous with ketamine, and neither is cannabis.',
      'Alcohol is dangerous with ketamine, and so is cannabis.',
    ],
  ],
}
