import type {Twins} from '../twins'

/** Advertising, and the form of a text. */
export const sellingTwins: Twins = {
  testimonial: [
    ['I got my life back.', 'Nobody can promise what treatment brings.'],
    ['Sarah, 34, says it helped at once.', 'The label says that it may cause nausea.'],
    ['"My depression lifted," said one of our patients.', 'Your clinician will ask about depression.'],
    ['We are rated 5 stars on Google.', 'We do not print stars or reviews.'],
    ['Read our patient stories.', 'Read our privacy notice.'],
    ['Our patients love us.', 'Our patients choose when to come.'],
  ],
  urgency: [
    ['For a limited time, you can start this week.', 'It helps, often for a limited time.'],
    ['Only 2 slots left this week.', 'Only two chairs stand in the room.'],
    ['Limited time: start now.', 'The visit has a time limit.'],
    ['Book your first session today.', 'Bring a book to your first session.'],
    ['Don’t wait another day.', 'Do not wait if you are in danger: call 911.'],
    ['Call now to reserve your place.', 'Call 911 now if someone has chest pain.'],
    ['Hurry before it’s too late.', 'Take the time that you need.'],
    ['Do not wait: book a place.', 'Do not wait alone with such thoughts.'],
    ['Do not wait any more.', 'Do not wait outside in the cold.'],
  ],
  offer: [
    ['Get 20% off your first session.', 'We offer no discounts.'],
    ['Special offer for veterans.', 'There is a special line for veterans: call 988, then press 1.'],
    ['Buy five infusions and get one free infusion.', 'You pay for each infusion.'],
    ['Save $300 on a package.', 'Save this page or print it.'],
    ['Use the promo code SPRING.', 'Use the code of the door.'],
  ],
  'free-consultation': [
    ['Get a free consultation.', 'Feel free to call about a consultation.'],
    ['Your first visit is free of charge.', 'Help is free of charge: call 988.'],
    ['The evaluation costs nothing.', 'The evaluation costs $150.'],
    ['We offer complimentary assessments.', 'We offer assessments.'],
    ['Schedule a no-cost consult with our nurse.', 'Please stay alcohol-free before your visit.'],
  ],
  'privacy-seal': [
    ['We are HIPAA compliant.', 'No website can be certified as HIPAA compliant.'],
    ['Our form is HIPAA-certified.', 'Our form asks no health questions.'],
    ['We comply fully with HIPAA.', 'HIPAA gives you rights.'],
    ['Your message is 100% confidential.', 'Email is not completely private.'],
  ],
  'board-certified': [
    ['Dr. Lee is board certified.', 'Dr. Lee is certified by the American Board of Anesthesiology.'],
    ['Our board-certified team is here.', 'Our team is here.'],
    [
      'She holds a board certification.',
      'She holds a board certification of the American Board of Psychiatry.',
    ],
    ['A board certified anesthesiologist treats you.', 'An anesthesiologist treats you.'],
  ],
  'trade-name': [
    ['It is better than Zoloft.', 'It is another kind of medicine than Zoloft.'],
    ['Unlike Mindbloom, we see you in person.', 'We see you in person.'],
    ['Ketamine works where Prozac fails.', 'Tell us if you take Prozac.'],
    ['A cheaper alternative to Spravato.', 'Esketamine (Spravato®) is a nasal spray.'],
  ],
  capitals: [
    ['MIRACLE treatment', 'PTSD treatment'],
    ['CALL TODAY', 'Call the FDA'],
    ['This is AMAZING.', 'This is about NMDA.'],
    ['We are the ONLY clinic that HELPS.', 'We are ONE clinic of many.'],
  ],
  exclamation: [
    ['Welcome!!!', 'Welcome!'],
    ['Really?!', 'Really?'],
    ['Come in!!', 'Come in. We are here.'],
    ['Hello!! You are here.', 'Hello! You are here.'],
  ],
  'click-here': [
    ['Click here to read more.', 'Read about side effects.'],
    ['For the form, click here.', 'The form is on the next page.'],
    ['Tap here for costs.', 'See the costs.'],
    ['Please press the link.', 'Please press 1 for veterans.'],
  ],
  unfinished: [
    ['TODO: ask the nurse.', 'We have much to do.'],
    ['Lorem ipsum dolor sit amet.', 'A text in plain words.'],
    ['The fee is $XXX.', 'The fee is $450.'],
    ['Dr. [insert name] treats you.', 'A doctor treats you.'],
  ],
  placeholder: [
    ['Call us: [Clinic to supply: phone number].', 'Call us: (804) 555-0123.'],
    ['[Clinic to supply: ages]', 'We treat adults aged 18 and over.'],
    ['We open at [Clinic to supply: hours].', 'We open at 9 a.m. on weekdays.'],
    ['We keep it for [Clinic to supply: days] days.', 'We keep it for 90 days.'],
  ],
  'long-sentence': [
    [
      'When you come to the clinic for the first time a nurse will ask you many questions about your health and then a doctor will talk with you for long.',
      'When you come to the clinic, a nurse will ask you about your health.',
    ],
    [
      'The room is on the second floor of the house next to the park and you can reach it by the stairs or by the lift that is behind the desk.',
      'The room is on the second floor. You can take the stairs or the lift.',
    ],
    [
      'Bring a list of your medicines and the letter of your doctor and a blanket and some music and warm socks and a bottle of water and your glasses and a book.',
      'Bring a list of your medicines.',
    ],
    [
      'We will write to you in the week before your visit so that you know where to go and what to bring and whom to ask when something is not clear yet.',
      'We will write to you in the week before your visit.',
    ],
  ],
}
