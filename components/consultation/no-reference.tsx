import type {ClinicSettings} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {CrisisNote} from './crisis-note'
import {PhoneHelp} from './phone-help'

/**
 * For a visitor without a reference. The site cannot know whether that visitor sent a request, so the page claims
 * neither.
 */
export function NoReference({clinic}: {clinic: ClinicSettings}) {
  return (
    <>
      <h1>There is no reference to show</h1>
      <p>
        After you send a request, this page shows its reference for 15 minutes, only in the browser that sent
        it.
      </p>
      <p>If you have noted a reference, we have your request, and you need to do nothing more.</p>
      <p>
        If you are not sure that we have it, call <PhoneHelp clinic={clinic} />, or{' '}
        <a href={paths.consultation}>fill in the form again</a>.
      </p>
      <CrisisNote clinic={clinic} />
    </>
  )
}
