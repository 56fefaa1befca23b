import {expect, test} from 'vitest'
import {webAddressIn} from '@/lib/consultation/spam/web-address'
import {formOf, makeSite, patient} from '../../outbox/make-site'

test.each([
  'I am deaf.ASL/CART please',
  'Dr.Smith/Jones',
  'Dr.Li/Wang',
  'dr.li/wang',
  'J.R.Smith/Jones',
  'Mary.Jo/Ann',
  'St.Mary/St.Paul',
  'no.please',
  'e.g.call me',
  'p.m.to 6 p.m.',
  'call me at work.it is quiet',
  'I am deaf.no calls/texts',
  'talk.qqq/now',
  'co.uk/x',
  'and/or 1.5/2, N/A., 9.30/10.30',
  'write to jane@mail.com please',
  'jane.doe@mail.com/home',
])('%j is no web address', (text) => {
  expect(webAddressIn(text)).toBeUndefined()
})

test.each([
  'https://x.example',
  'HTTP://X',
  'see www.interpreters.example',
  'pills.com/cheap',
  'PILLS.COM/CHEAP',
  'a.b.pills.com:8080/x',
  'ｐｉｌｌｓ．ｃｏｍ／ｃｈｅａｐ',
])('%j is a web address', (text) => {
  expect(webAddressIn(text)).toBe('sure')
})

test.each(['example.com', 'call.me/my wife', 'bit.ly/abc', 'pills.co.uk/cheap', '例子.中国/x'])(
  '%j may be a web address',
  (text) => {
    expect(webAddressIn(text)).toBe('maybe')
  },
)

test('a name with a web address is an error, and one with a dot and a slash is a name', async () => {
  const {receive} = await makeSite()
  for (const name of ['pills.com/cheap', 'www.pills.example', 'https://pills.example']) {
    expect(await receive(formOf({...patient, name}))).toMatchObject({
      status: 'invalid',
      errors: {name: 'Name must not include a web address'},
    })
  }
  for (const name of ['Dr.Smith/Jones', 'Dr.Li/Wang', 'Mary.Jo', 'Sam.com']) {
    expect(await receive(formOf({...patient, name})), name).toMatchObject({status: 'received'})
  }
})
