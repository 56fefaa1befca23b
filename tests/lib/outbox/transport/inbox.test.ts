import {expect, test} from 'vitest'
import {inbox} from '@/lib/outbox/transport/inbox'
import {deadUrl, serve, signal, words} from '../../doctor/peers'
import {settingsOf} from './peer'

const find = async (url: string) =>
  words(await inbox.check(settingsOf({}), {url, from: 'website@clinic.example', signal}))

test('no inbox, or something else at its port, fails', async () => {
  expect(await find(await deadUrl())).toMatch(/Nothing answers .* FIX Start/)
  expect(await find(await serve(() => new Response('Hello')))).toMatch(/is not the inbox .*INBOX_PORT/)
})
