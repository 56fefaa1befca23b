/** The headings of the FAQ page, in order. Staff choose one for each question. */
export const faqCategories = [
  {title: 'About ketamine', value: 'about'},
  {title: 'Who it is for', value: 'eligibility'},
  {title: 'Your visit', value: 'visit'},
  {title: 'Safety and side effects', value: 'safety'},
  {title: 'Results', value: 'results'},
  {title: 'After treatment', value: 'after'},
  {title: 'Cost and insurance', value: 'cost'},
  {title: 'Privacy', value: 'privacy'},
] as const
