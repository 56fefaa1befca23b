import {PageTitle} from '@/components/layout/page-title'
import {paths} from '@/sanity/paths'
import styles from './introduction.module.css'

/** As short as can be: the first question is why somebody came. The rest stands beside the form and above its button. */
export function Introduction() {
  return (
    <PageTitle
      title="Request a consultation"
      lead="Tell us how to reach you, and a person from the clinic will answer. It takes about two minutes."
      facts={
        <p className={styles.crisis}>
          In a crisis, do not wait for us: <a href={paths.getHelpNow}>get help now</a>.
        </p>
      }
      scene="call"
    />
  )
}
