import {Button} from '@/components/ui/button'
import styles from './draft-banner.module.css'
import {FollowStudio} from './follow-studio'

/**
 * Above a page that shows drafts. In the Studio's frame there is no way out: the page of patients lets nobody frame it.
 */
export function DraftBanner({isPublished}: {isPublished: boolean}) {
  return (
    <section aria-label="Draft preview" className={`no-print ${styles.banner}`}>
      <div className={`wrap ${styles.line}`}>
        <p className={styles.text}>
          <strong>Draft preview.</strong>{' '}
          {isPublished ? 'Here is what patients see.' : 'It shows changes that patients do not see yet.'}
        </p>
        <form method="post" action="/api/draft-mode/disable" className={styles.leave}>
          <Button variant="secondary">Leave preview</Button>
        </form>
      </div>
      <FollowStudio />
    </section>
  )
}
