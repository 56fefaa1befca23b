/** Where a step of a visit takes place. The home page draws each. */
export const visitScenes = [
  {title: 'Arriving', value: 'arrive'},
  {title: 'The infusion', value: 'infusion'},
  {title: 'Resting', value: 'rest'},
  {title: 'On the way home', value: 'home'},
] as const
