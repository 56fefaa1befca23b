/** What may be said to a machine that answers, by what the patient chose. */
export const messageAdvice = {
  'clinic-name': 'If nobody answers, you may leave a message that names the clinic.',
  'number-only': 'If nobody answers, leave only your name and number. Do not name the clinic.',
  no: 'If nobody answers, leave no message.',
}
