import {randomBytes} from 'node:crypto'
import {onTestFinished, vi} from 'vitest'
import {deadUrl, serve} from '../peers'
import type {Fault} from './fault'

const aSite = () => serve(() => new Response())

/** Of what stands between patients and the site, and between the site and those who call it. */
export const faultsOfDelivery: Fault[] = [
  {
    name: 'the site does not run',
    check: 'webhook',
    plant: () => undefined,
    detail: /Nothing answers at www\.clinic\.test:\d+/,
    fix: /Start the site, and look whether https:\/\/www\.clinic\.test:\d+ leads to it/,
  },
  {
    name: 'the front server runs, and the site behind it does not',
    check: 'webhook',
    plant: async ({putAtSiteUrl}) => putAtSiteUrl(await serve(() => new Response('', {status: 502}))),
    detail: /\/api\/webhooks\/sanity answers HTTP 502/,
    fix: /Look whether the site runs.*log/,
  },
  {
    name: 'the site runs with another webhook secret of Sanity than .env has',
    check: 'webhook',
    plant: ({startSite}) => startSite({SANITY_WEBHOOK_SECRET: randomBytes(24).toString('hex')}),
    detail: /The site refuses what is signed with SANITY_WEBHOOK_SECRET/,
    fix: /Restart the site, so that it runs with the settings that this command reads/,
  },
  {
    name: 'the site runs with another webhook secret of Resend than .env has',
    check: 'mail events',
    plant: ({startSite}) => startSite({RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`}),
    detail: /The site refuses what is signed with RESEND_WEBHOOK_SECRET/,
    fix: /Restart the site/,
  },
  {
    name: 'SITE_URL leads to another address, which webhooks do not follow',
    check: 'webhook',
    plant: async ({putAtSiteUrl}) =>
      putAtSiteUrl(await serve(() => Response.redirect('https://clinic.test/', 308))),
    detail: /\/api\/webhooks\/sanity leads elsewhere \(HTTP 308\)/,
    fix: /Set SITE_URL to the address that needs no redirect/,
  },
  {
    name: 'the site of somebody else is at SITE_URL, and says yes to everything',
    check: 'webhook',
    plant: async ({putAtSiteUrl}) => putAtSiteUrl(await aSite()),
    detail: /does not refuse a call that is signed with a wrong secret/,
    fix: /it must be this site/,
  },
  {
    name: 'the front server does not run where FRONT_URL says',
    check: 'front server',
    plant: async ({env}) => void Object.assign(env, {FRONT_URL: await deadUrl()}),
    detail: /Nothing answers at 127\.0\.0\.1:\d+/,
    fix: /Start the front server, and set FRONT_URL/,
  },
  {
    name: 'the certificate ends within two weeks',
    check: 'certificate',
    plant: async ({putAtSiteUrl}) => putAtSiteUrl(await aSite(), {days: 9}),
    detail: /The certificate of www\.clinic\.test ends in [89] days/,
    fix: /Look why it was not renewed/,
  },
  {
    name: 'the certificate is that of another host',
    check: 'certificate',
    plant: async ({putAtSiteUrl}) => putAtSiteUrl(await aSite(), {host: 'clinic.test'}),
    detail: /The certificate at www\.clinic\.test is that of another host \(clinic\.test\)/,
    fix: /Have a certificate made that is for www\.clinic\.test too .*or correct SITE_URL/,
  },
  {
    name: 'browsers do not know who made the certificate',
    check: 'certificate',
    plant: async ({putAtSiteUrl}) => putAtSiteUrl(await aSite(), {isKnown: false}),
    detail: /www\.clinic\.test has no certificate that browsers take \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    fix: /docker compose logs certificates/,
  },
  {
    name: 'nothing answers with https at SITE_URL',
    check: 'certificate',
    plant: () => undefined,
    detail: /www\.clinic\.test could not be reached with https \(ECONNREFUSED\)/,
    fix: /Start the front server, and look whether the DNS records of www\.clinic\.test lead to it/,
  },
  {
    name: 'the clock of this machine is five minutes off',
    check: 'clock',
    plant: () => {
      vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 300_000})
      onTestFinished(() => void vi.useRealTimers())
    },
    detail: /This machine is (299|300|301) s ahead/,
    fix: /timedatectl set-ntp true/,
  },
]
