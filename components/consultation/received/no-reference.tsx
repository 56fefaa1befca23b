import {PageTitle} from '@/components/layout/page-title'
import type {ClinicSettings} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {PhoneHelp} from '../phone-help'

/**
 * For a visitor without a reference. The site cannot know whether that visitor sent a request, so the page claims
 * neither.
 */
export function NoReference({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <PageTitle
        title="There is no reference to show"
        lead="After you send a request, this page shows its reference for 15 minutes, only in the browser that sent it."
        scene="lost"
      />
      <div>
        <p>If you have noted a reference, we have your request, and you need to do nothing more.</p>
        <p>
          If you are not sure that we have it, call <PhoneHelp clinic={clinic} />, or{' '}
          <a href={paths.consultation}>fill in the form again</a>.
        </p>
        <p>
          In a crisis, do not wait for us: <a href={paths.getHelpNow}>get help now</a>.
        </p>
      </div>
    </>
  )
}
