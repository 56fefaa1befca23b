import type {Pair} from '../twins'

/** Written after the seventh look, in the ways in which clinics' own pages speak. */
export const eighthLook: Pair[] = [
  ['Feel like yourself again in one visit.', 'Feel free to ask us questions in your visit.'],
  ['Drive in, get your drip, drive out.', 'Get a lift in, get your drip, get a lift home.'],
  [
    'If you live close by, walking home alone is fine.',
    'If you live close by, walking home alone is still not safe.',
  ],
  [
    'The effects are gone in minutes, and then the car is yours again.',
    'The effects are gone in hours, and the car stays at home.',
  ],
  [
    'Cutting back on your mood stabilizer helps ketamine work.',
    'Cutting back on your mood stabilizer can be dangerous.',
  ],
  ['Your doctor does not have to know that you are here.', 'Your doctor has to know that you are here.'],
  ['Weed is no obstacle to treatment.', 'Weed can be an obstacle to treatment.'],
  ['Have your usual nightcap after the infusion.', 'Have your usual dinner after the infusion.'],
  ['Mothers-to-be can count on our gentle infusions.', 'Mothers-to-be can count on honest answers.'],
  ['Take 1 mg per kilo at bedtime.', 'Take one hour of rest at bedtime.'],
  ['No nurse? No problem: our kit works at home.', 'No kit of ours is for use at home.'],
  [
    'You only need to take the nasal spray at home twice a week.',
    'You only take the nasal spray at the clinic, twice a week.',
  ],
  ['We have never seen a bad reaction.', 'We have seen bad reactions, and we treat them.'],
  ['Ketamine has no effect on the bladder.', 'Ketamine can have an effect on the bladder.'],
  [
    'Unlike other drugs, ketamine does not make anybody dependent.',
    'Like other drugs, ketamine can make people dependent.',
  ],
  ['Our success rate is over eighty percent.', 'Our phone rate is on the price list.'],
  ['Eighty-five percent of our patients feel better.', 'In one trial, {85% of people} felt worse.'],
  ['Hundreds of patients have been cured here.', 'Nobody has been cured of grief here.'],
  ['Depression ends here.', 'The tour ends here.'],
  ['It gives fast relief from suicidal thoughts.', 'For fast help with suicidal thoughts, call 988.'],
  [
    'Suicide attempts drop once treatment begins.',
    'It is not known if suicide attempts drop once treatment begins.',
  ],
  [
    'Ketamine is FDA approved for treatment-resistant depression.',
    'Ketamine is not FDA approved for treatment-resistant depression.',
  ],
  ['Ketamine is a legal, FDA-cleared option for anxiety.', 'Ketamine for anxiety is legal, but off-label.'],
  ['Ketamine works by raising GABA.', 'Ketamine does not work by raising GABA.'],
  [
    'A clinical trial proved that ketamine heals PTSD.',
    'A clinical trial did not prove that ketamine helps PTSD.',
  ],
  ['Five-star reviews from hundreds of patients.', 'We show no reviews from patients.'],
  ['“It saved my marriage.” – M., 41', 'We print no letters – M. may tell you why.'],
  ['Call now to lock in this price.', 'Call us to ask about a price.'],
  ['First infusion half off!', 'The first infusion takes half a morning.'],
  ['You will walk out a new person.', 'You will walk out with a friend.'],
  ['A schizophrenic should call first.', 'A person with schizophrenia should call first.'],
  ['Thanks to our HIPAA-compliant site, your secrets are safe.', 'Our site asks for no secrets.'],
]
