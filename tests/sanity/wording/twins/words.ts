import type {Twins} from '../twins'

/** Praise, promises and words about people. */
export const wordTwins: Twins = {
  cure: [
    ['Ketamine cures depression.', 'Ketamine does not cure depression.'],
    ['It is the cure for PTSD.', 'It is not a cure for PTSD.'],
    ['It heals trauma.', 'It cannot heal trauma.'],
    ['Treatment eliminates anxiety.', 'Treatment does not eliminate anxiety.'],
    ['Your depression ends for good.', 'Depression often comes back.'],
    ['The 85% success cure', 'What a cure would be is not known.'],
  ],
  hype: [
    ['Ketamine is a miracle.', 'Ketamine is no miracle.'],
    ['This breakthrough therapy is here.', 'Beware of anyone who promises a breakthrough.'],
    ['It is a revolutionary medication.', 'It is an old medication.'],
    ['A game-changer for depression.', 'One option for depression.'],
    ['It is a life-changing treatment.', 'It is not a life-changing treatment for everyone.'],
    ['We are your last hope.', 'There are other options.'],
  ],
  guarantee: [
    ['We guarantee results.', 'We cannot guarantee results.'],
    ['Relief is guaranteed.', 'Relief is not guaranteed.'],
    ['It gives permanent relief.', 'Write down your permanent address.'],
    ['It works for everyone.', 'It does not work for everyone.'],
    ['Instant relief from depression.', 'We use no instant messages.'],
    ['It never fails.', 'It often fails.'],
  ],
  superlative: [
    ['We are the best ketamine clinic.', 'Tell us the best time to call.'],
    ['We are the leading provider in Virginia.', 'The leading idea is that connections grow.'],
    ['We are #1 in Richmond.', 'We are in Richmond.'],
    ['Our success rate is high.', 'We do not print a success rate.'],
    ['The most advanced clinic in the state.', 'A clinic in the state.'],
    ['It has a high rate of effectiveness.', 'It has a high price.'],
  ],
  'brain-metaphor': [
    ['Ketamine rewires your brain.', 'Ketamine does not rewire your brain.'],
    ['It resets the mind.', 'Reset the form to begin again.'],
    ['It detoxes the body.', 'We are not a detox clinic.'],
    ['It reboots your brain.', 'Connections between cells may grow.'],
    ['Ketamine repairs damaged neurons.', 'It is not known whether ketamine repairs damaged neurons.'],
  ],
  intoxication: [
    ['Enjoy a psychedelic journey.', 'Plan your journey to the clinic.'],
    ['You will get high.', 'Tell us if you have high blood pressure.'],
    ['A good trip heals.', 'Have an adult with you on the trip home.'],
    ['You feel a legal high without a hangover.', 'Costs are high without insurance.'],
    ['Expect a mystical trip.', 'Expect a bus trip of ten minutes.'],
  ],
  natural: [
    ['Ketamine is a natural treatment.', 'The room has natural light.'],
    ['It is natural and gentle.', 'Fear before a visit is natural.'],
    ['Choose the natural alternative to pills.', 'Some people naturally feel nervous.'],
    ['The medicine is completely natural.', 'The medicine is not natural.'],
  ],
  stigma: [
    ['We treat addicts.', 'We treat people with an addiction.'],
    ['The mentally ill need help.', 'People with a mental illness need help.'],
    ['She suffers from depression.', 'She has depression.'],
    ['Schizophrenics should not have ketamine.', 'People with schizophrenia should not have ketamine.'],
    ['That sounds crazy.', 'You are not alone.'],
    ['Drug abusers cannot come.', 'Ketamine is addictive for some people.'],
  ],
  promise: [
    ['You will feel better.', 'You will sit in a chair.'],
    ['Your depression will lift.', 'Your nurse will lift the rail.'],
    ['You’ll get your life back.', 'You’ll get your coat back.'],
    ['You are going to be happy again.', 'You are going to be asked some questions.'],
    ['You will never feel depressed again.', 'You will need a ride home.'],
    ['Leave your anxiety behind.', 'Leave your bag at the desk.'],
    ['You will wake up feeling refreshed.', 'We cannot say whether you will feel better.'],
  ],
}
