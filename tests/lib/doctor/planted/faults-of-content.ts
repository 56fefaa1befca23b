import {article, clinicSettings, crisisSettings} from '../peers'
import type {Fault} from './fault'

/** Staff mend these in the Studio. */
const atStudio = (place: string) => new RegExp(`at https://www\\.clinic\\.test:\\d+/studio.*${place}`)

export const faultsOfContent: Fault[] = [
  {
    name: 'the dataset does not exist',
    check: 'content',
    plant: ({env}) => void Object.assign(env, {NEXT_PUBLIC_SANITY_DATASET: 'staging'}),
    detail: /Project q7x2kd9a has no dataset "staging"/,
    fix: /Copy NEXT_PUBLIC_SANITY_PROJECT_ID and NEXT_PUBLIC_SANITY_DATASET from sanity\.io\/manage/,
  },
  {
    name: 'the dataset is private',
    check: 'content',
    // To somebody without a token it looks empty.
    plant: ({sanity}) => sanity({documents: []}),
    detail: /No published clinic settings and no article/,
    fix: /make the dataset public at sanity\.io\/manage/,
  },
  {
    name: 'anybody can read drafts',
    check: 'content',
    plant: ({sanity}) => sanity({givesOutDrafts: true}),
    detail: /Anybody can read drafts without a token/,
    fix: /Set dataset "production" to public .*without custom rules for drafts/,
  },
  {
    name: 'Sanity is down and answers 502',
    check: 'content',
    plant: ({sanityAnswers}) => sanityAnswers(() => new Response('Bad Gateway', {status: 502})),
    detail: /The content service answers HTTP 502/,
    fix: /Look at sanity\.io\/status, and run this again in some minutes/,
  },
  {
    name: 'the site is not among the CORS origins of the project',
    check: 'cors',
    plant: ({sanity}) => sanity({origins: {'https://other.clinic.test': {withCredentials: true}}}),
    detail: /The Studio may not be used from https:\/\/www\.clinic\.test/,
    fix: /sanity\.io\/manage, project q7x2kd9a, API, CORS origins: add https:\/\/www\.clinic\.test/,
  },
  {
    name: 'the site is a CORS origin without credentials',
    check: 'cors',
    plant: ({env, sanity}) => sanity({origins: {[env.SITE_URL]: {withCredentials: false}}}),
    detail: /allowed without credentials: staff cannot sign in/,
    fix: /tick "Allow credentials"/,
  },
  {
    name: 'a placeholder is published',
    check: 'placeholders',
    plant: ({sanity}) =>
      sanity({
        documents: [crisisSettings, {...clinicSettings, phone: '[Clinic to supply: phone number]'}, article],
      }),
    detail: /1 in published content:\nclinicSettings clinicSettings: phone/,
    fix: atStudio('publish'),
  },
  {
    name: 'no emergency notice is published',
    check: 'crisis lines',
    plant: ({sanity}) => sanity({documents: [clinicSettings, article]}),
    detail: /No emergency notice is published/,
    fix: atStudio('Crisis help'),
  },
  {
    name: 'no opening hours are published',
    check: 'hours',
    plant: ({sanity}) =>
      sanity({documents: [crisisSettings, {...clinicSettings, openingHours: []}, article]}),
    detail: /No opening hours are published/,
    fix: atStudio('Hours'),
  },
  {
    name: 'the token of the preview is that of another project',
    check: 'preview',
    plant: ({env}) => void Object.assign(env, {SANITY_API_READ_TOKEN: 'sk_of_another_project'}),
    detail: /Sanity refuses to read with SANITY_API_READ_TOKEN/,
    fix: /role Viewer at sanity\.io\/manage, project q7x2kd9a/,
  },
  {
    name: 'a token that can write was left in .env',
    check: 'token',
    plant: ({env, sanity}) => {
      env.SANITY_API_WRITE_TOKEN = 'sk_of_the_seed'
      return sanity({writers: ['sk_of_the_seed']})
    },
    detail: /SANITY_API_WRITE_TOKEN is set though the site does not need it, and it can write/,
    fix: /Take SANITY_API_WRITE_TOKEN out.*Then revoke it/,
  },
  {
    name: 'anybody can write to the dataset',
    check: 'token',
    plant: ({sanity}) => sanity({writers: ['anybody']}),
    detail: /Anybody can write to the dataset without a token/,
    fix: /Remove write access for everyone at sanity\.io\/manage, project q7x2kd9a/,
  },
]
