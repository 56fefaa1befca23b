import {expect, test} from 'vitest'
import {securityText} from '@/lib/server/policy/security-text'

const now = Date.parse('2026-11-23T00:00:00Z')
const url = 'https://www.clinic.test'

test('whoever finds a weakness reads where to report it', () => {
  expect(securityText({url, email: 'front-desk@clinic.test', now})).toBe(
    [
      'Contact: mailto:front-desk@clinic.test',
      'Expires: 2027-05-22T00:00:00.000Z',
      'Preferred-Languages: en',
      'Canonical: https://www.clinic.test/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test('an address that the clinic has not given is not made up', () => {
  for (const email of [null, '', '[Clinic to supply: email address]', 'front-desk@clinic.test\nContact: x'])
    expect(securityText({url, email, now})).toContain('Contact: https://www.clinic.test/\n')
})
