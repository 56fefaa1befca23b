import {readFileSync} from 'node:fs'

// Imports point one way: app -> components -> lib -> sanity. Tests may import anything.
const error = (name, comment, from, to) => ({name, comment, severity: 'error', from, to})

/** What code outside lib/outbox/transport/ may import: no mail SDK can slip in elsewhere without being named here. */
const packagesOfTheSite = [
  '@noble/hashes',
  '@portabletext/html',
  '@portabletext/react',
  '@react-email/[a-z]+',
  '@sanity/[a-z-]+',
  '@simplewebauthn/(server|browser)',
  'content-lake',
  'fastest-levenshtein',
  'groq',
  'groq-js',
  'libphonenumber-js',
  'lru-cache',
  'next',
  'next-sanity',
  'p-queue',
  'postgres',
  'react',
  'react-dom',
  'react-hook-form',
  'rxjs',
  'sanity',
  'sharp',
  'standardwebhooks',
  'stemmer',
  'tldts',
  'turndown',
  'ws',
  'zod',
]
const {name: lake} = JSON.parse(readFileSync('sanity/lake/package.json', 'utf8'))
const installed = [lake, ...Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)]
for (const named of packagesOfTheSite)
  if (!installed.some((name) => new RegExp(`^${named}$`).test(name)))
    throw new Error(`packagesOfTheSite names ${named}, which package.json does not.`)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error(
      'one-way-sanity',
      'Studio, CLI and site all load sanity/; it stands alone.',
      {path: '^sanity/'},
      {path: '^(app|components|lib|tests)/'},
    ),
    error(
      'one-way-lib',
      'lib/ knows nothing of pages or UI.',
      {path: '^lib/'},
      {path: '^(app|components|tests)/'},
    ),
    error(
      'one-way-components',
      'Components receive props; pages wire them.',
      {path: '^components/'},
      {path: '^(app|tests)/'},
    ),
    error('one-way-app', 'Nothing in the site imports a test.', {path: '^app/'}, {path: '^tests/'}),
    error(
      'lake-stands-alone',
      'The embedded Content Lake could be published by itself.',
      {path: '^sanity/lake/'},
      {path: '^(app|components|lib|sanity|tests)/', pathNot: '^sanity/lake/'},
    ),
    error(
      'lake-is-reached-by-its-api',
      'Site, Studio and seed speak to the lake over its API, so that the cloud stays a drop-in.',
      {path: '^(app|components|lib|sanity)/', pathNot: '^sanity/lake/'},
      {path: '^sanity/lake/'},
    ),
    error(
      'lake-has-one-door',
      'Only tests of the lake itself reach behind index.ts.',
      {path: '^tests/', pathNot: '^tests/sanity/lake/'},
      {path: '^sanity/lake/', pathNot: '^sanity/lake/index\\.ts$'},
    ),

    error(
      'components-do-not-fetch',
      'Of sanity/, components may use types, image URLs and paths, and the table of document types.',
      {path: '^components/'},
      {
        path: '^sanity/',
        pathNot: '^sanity/((types\\.generated|image|paths|document-types)|review/review-state)\\.ts$',
      },
    ),
    error(
      'components-reach-no-secrets',
      'Not even through another module.',
      {path: '^components/'},
      {
        path: '^(lib/settings/env|lib/outbox/(store|send|transport)/.*|lib/consultation/receive-consultation|sanity/token)\\.ts$',
        reachable: true,
      },
    ),
    error(
      'ui-is-a-leaf',
      'Primitives know nothing of the clinic or the CMS.',
      {path: '^components/ui/'},
      {path: '^(components/(?!ui/)|lib/|sanity/)'},
    ),

    error(
      'site-never-loads-studio',
      'The Studio weighs megabytes.',
      {path: '^(app/\\(site\\)|components|lib)/'},
      {path: '^(sanity/(schema|structure|studio)|sanity\\.config)', reachable: true},
    ),
    error(
      'lib-is-framework-free',
      'FormData, cookies and redirects belong to app/. One file starts Next, and one asks it who is signed in.',
      {path: '^lib/', pathNot: '^lib/(server/serve|staff/session/current-staff)\\.ts$'},
      {path: '(^|node_modules/)next(/|$)', dependencyTypesNot: ['type-only']},
    ),
    error(
      'one-door-to-mail',
      'Only a transport sends. A package that other code may use is named in packagesOfTheSite.',
      {path: '^(app|components|lib|sanity)/', pathNot: '^lib/outbox/transport/'},
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: `(^|node_modules/)(@types/)?(${packagesOfTheSite.join('|')})(/|$)`,
      },
    ),
    error(
      'one-door-to-the-look-of-mail',
      'Only the components of the mails know React Email.',
      {path: '^(app|components|lib|sanity)/', pathNot: '^lib/consultation/mail/'},
      {path: '(^|node_modules/)@react-email/'},
    ),
    error(
      'one-door-to-the-store',
      'Only the store and the shared tag log know the database. The search has one of its own, in memory.',
      {
        path: '^(app|components|lib)/',
        pathNot:
          '^lib/(outbox/store/|demo/inbox/|freshness/tag-log/stale-content-table\\.ts$|content/search/index/word-table\\.ts$)',
      },
      {path: '^(node:)?sqlite$|(^|node_modules/)postgres(/|$)'},
    ),

    error(
      'cms-is-machinery',
      'It asks Sanity safely, and knows nothing of what is asked.',
      {path: '^lib/cms/'},
      {path: '^(lib|sanity)/', pathNot: '^lib/(cms/|process/|(log|parse-json)\\.ts$)'},
    ),
    error(
      'cms-doors',
      'Nothing asks Sanity past the limits and the circuit breaker.',
      {path: '^(app|components|lib|sanity)/', pathNot: '^lib/cms/'},
      {path: '^lib/cms/(ask-sanity|breaker)\\.ts$'},
    ),
    error(
      'freshness-is-machinery',
      'It keeps pages fresh, and knows no patient.',
      {path: '^lib/freshness/'},
      {path: '^lib/(consultation|outbox|hours|draft|media|demo|doctor|build)/'},
    ),
    error(
      'freshness-doors',
      'See lib/freshness/README.md. `next.config.ts` names the cache handler by its path.',
      {path: '^(app|components|lib|sanity)/', pathNot: '^lib/freshness/'},
      {
        path: '^lib/freshness/(tag-log/|render/(?!(renew|warm)-pages)|reconcile/(?!reconcile-)|cache-handler/(?!next-cache))',
      },
    ),
    error(
      'sharing-reads-content-alone',
      'What search engines and shared links are told is what is published. It knows no patient.',
      {path: '^lib/sharing/'},
      {
        path: '^lib/',
        pathNot: '^lib/(sharing|content|hours|process)/|^lib/cms/concurrency-limit\\.ts$',
      },
    ),
    error(
      'outbox-knows-no-clinic',
      'The outbox is machinery: it takes the words and rules of the clinic from lib/site.ts.',
      {path: '^lib/outbox/'},
      {
        path: '^lib/',
        pathNot:
          '^lib/(outbox|process|settings)/|^lib/(log|parse-json|private-files)\\.ts$|^lib/doctor/(check|services/ask)\\.ts$',
      },
    ),
    error(
      'doors-of-the-outbox',
      'lib/outbox/README.md names the doors. The composition root and the tools of staff may go further in.',
      {
        path: '^(app|components|lib|sanity)/',
        pathNot:
          '^lib/(outbox|doctor|consultation/desk|desk|handover|staff)/|^lib/(site|make-delivery)\\.ts$',
      },
      {
        path: '^lib/outbox/',
        pathNot:
          '^lib/outbox/(send/(delivery|mail|quota)|seal/(key-ring|seal|hash-key)|store/(request-store|staff)|journal/journal|alarms/alert|transport/transports)\\.ts$',
      },
    ),

    error(
      'no-circular',
      'Elsewhere than in these two rooms, type-only cycles are harmless.',
      {},
      {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    ),
    error(
      'no-circular-types',
      'These rooms have no circles at all, not even of types.',
      {path: '^lib/(outbox|consultation)/'},
      {circular: true},
    ),
    error(
      'not-to-unresolvable',
      'A typo, or a package missing from package.json.',
      {},
      {couldNotResolve: true},
    ),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
