/** What may stand in an address as `problem`, and what it says. Nothing else from an address is shown. */
const problems = {
  email: 'That is not an email address. Type the one that you were invited with, like name@clinic.org.',
  'too-many': 'There were too many tries. Wait 15 minutes, or sign in with a passkey.',
  code: 'That code is wrong, too old or used. Look at the newest mail, or ask for a new code.',
  'no-code': 'This browser has not asked for a code, or it is more than 10 minutes ago. Ask for a new one.',
  invitation: 'Fill in an email address, a name of at most 80 letters, and a role.',
  'not-sent': 'The account is there, but the mail that says so could not be sent: tell them yourself.',
  yourself: 'You cannot end your own account. Ask another lead.',
  'nobody-there': 'That account had ended before.',
} as const

export type Problem = keyof typeof problems

export function problemText(asked: unknown): string | undefined {
  return typeof asked === 'string' && isProblem(asked) ? problems[asked] : undefined
}

function isProblem(text: string): text is Problem {
  return Object.hasOwn(problems, text)
}
