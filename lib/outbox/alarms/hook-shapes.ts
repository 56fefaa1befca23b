import {type Alert, codesOf} from './alert.ts'

/** The JSON that a chat service takes, and how it answers. */
export type HookShape = {
  name: 'slack' | 'google-chat' | 'teams' | 'discord' | 'json'
  body: (alert: Alert, text: string, site: string) => object
  /** For services that answer 200 to what they did not take. */
  isRefusal?: (answer: string) => boolean
}

const textOnly = (_alert: Alert, text: string) => ({text})

/** Google Chat refuses every name that it does not know. */
const googleChat: HookShape = {name: 'google-chat', body: textOnly}

/** The shape of Mattermost, Rocket.Chat and others too, which ignore the names that they do not know. */
const slack: HookShape = {name: 'slack', body: textOnly}

const MOST_IN_DISCORD = 2_000

const discord: HookShape = {
  name: 'discord',
  // No text can mention a person.
  body: (_alert, text) => ({content: text.slice(0, MOST_IN_DISCORD), allowed_mentions: {parse: []}}),
}

const teams: HookShape = {
  name: 'teams',
  body: (_alert, text) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: text
            .split('\n')
            .filter(Boolean)
            .map((line) => ({type: 'TextBlock', text: line, wrap: true})),
        },
      },
    ],
  }),
  isRefusal: (answer) => /delivery failed/i.test(answer),
}

const json: HookShape = {
  name: 'json',
  body: ({event, references, count, codes = []}, text, site) => ({
    text,
    event,
    site,
    count,
    references,
    codes: codesOf(codes),
  }),
}

const TEAMS_HOSTS =
  /(?:^|\.)(?:webhook\.office\.com|webhook\.office365\.us|outlook\.office\.com|outlook\.office365\.com|logic\.azure\.(?:com|us)|api\.powerplatform\.(?:com|us)|powerautomate\.(?:com|us)|flow\.microsoft\.com)$/

/** By the host, as the services have no other sign. */
export function hookShapeFor(address: string): HookShape {
  const {hostname, pathname} = new URL(address)
  if (hostname === 'chat.googleapis.com') return googleChat
  if (/^hooks\.slack(?:-gov)?\.com$/.test(hostname)) return slack
  // Discord takes the shape of Slack at a path of its own.
  if (/(?:^|\.)discord(?:app)?\.com$/.test(hostname)) return /\/slack\/?$/.test(pathname) ? slack : discord
  if (TEAMS_HOSTS.test(hostname)) return teams
  return json
}
