import {createClient} from '@sanity/client'
import {visionTool} from '@sanity/vision'
import {defineConfig, type WorkspaceOptions} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'
import {isReviewed} from '../document-types.ts'
import {apiVersion, dataset, projectId} from '../env.ts'
import {schemaTypes} from '../schema/index.ts'
import {duplicateWithNewAddress} from '../structure/duplicate.ts'
import {withOldAddressKept} from '../structure/keep-old-address.ts'
import {limitToRoles} from '../structure/roles.ts'
import {
  limitSingletonActions,
  withoutSingletonTemplates,
  withoutSingletonTypes,
} from '../structure/singletons.ts'
import {structure} from '../structure/structure.ts'
import {ClinicMark} from './clinic-mark.tsx'
import {presentation} from './presentation.ts'
import {withReviewActions} from './review/mark-reviewed.tsx'
import {reviewBadge} from './review/review-badge.ts'
import {StaffInput} from './staff-input.tsx'
import {LocalNavbar} from './studio-local-notice.tsx'
import {createStreamingFetch} from './studio-streams.ts'
import {studioTheme} from './studio-theme.ts'
import {toolsFor} from './studio-tools.ts'
import {studioWords} from './studio-words.ts'

export type StudioSettings = {
  /** Where the browser finds the embedded lake; nothing when content lives in a Sanity project. */
  lakeUrl: string | null
  /** Name of the clinic, once it is published. */
  title?: string | null
}

export function createStudioConfig({lakeUrl, title}: StudioSettings): WorkspaceOptions {
  return defineConfig({
    name: 'clinic',
    title: title || 'Clinic',
    projectId,
    dataset,
    basePath: '/studio',
    icon: ClinicMark,
    theme: studioTheme,
    tools: (tools, {currentUser}) => toolsFor(tools, currentUser),
    schema: {types: schemaTypes, templates: withoutSingletonTemplates},
    document: {
      actions: (actions, context) => {
        const {schemaType} = context
        const limited = limitToRoles(limitSingletonActions(actions, context), context)
        const addressed = withOldAddressKept(duplicateWithNewAddress(limited, schemaType), schemaType)
        return withReviewActions(addressed, schemaType)
      },
      badges: (badges, {schemaType}) => (isReviewed(schemaType) ? [...badges, reviewBadge] : badges),
      newDocumentOptions: withoutSingletonTypes,
      ...(lakeUrl && {comments: {enabled: false}, askToEdit: {enabled: () => false}}),
    },
    form: {components: {input: StaffInput}},
    i18n: {bundles: studioWords},
    plugins: [
      structureTool({title: 'Content', structure}),
      presentationTool(presentation),
      visionTool({title: 'Queries', defaultApiVersion: apiVersion}),
    ],
    ...(lakeUrl && localOptions(lakeUrl)),
  })
}

/** The differences on the embedded lake. They end when a Sanity project is set. */
function localOptions(lakeUrl: string): Partial<WorkspaceOptions> {
  return {
    studio: {components: {navbar: LocalNavbar}},
    apiHost: lakeUrl,
    unstable_clientFactory: (config) =>
      createClient({
        ...config,
        apiHost: lakeUrl,
        // Only client options have this switch. Without it the client asks http://local.<host>.
        useProjectHostname: false,
        withCredentials: undefined,
        // Any token will do for the lake; without one the Studio refuses to listen to live events.
        token: 'embedded-lake',
        ignoreBrowserTokenWarning: true,
        resolveFetch: () => createStreamingFetch(lakeUrl),
      }),
    auth: {loginMethod: 'token', providers: [], redirectOnSingle: false},
    // These, comments and requests to edit need services that only the cloud has. The schedules are those before releases.
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
    announcements: {enabled: false},
    mediaLibrary: {enabled: false},
    apps: {canvas: {enabled: false}},
  }
}
