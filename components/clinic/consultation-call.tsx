import {ButtonLink} from '@/components/ui/button'
import {paths} from '@/sanity/paths'
import styles from './consultation-call.module.css'

/** The one invitation of a page, after what it has to say. No hurry in it: nothing is scarce here. */
export function ConsultationCall() {
  return (
    <section aria-labelledby="consultation_call" className={`${styles.call} no-print`}>
      <h2 id="consultation_call" className={styles.title}>
        Would you like to talk about this?
      </h2>
      <p>You can ask us to get in touch. It does not commit you to anything.</p>
      <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
    </section>
  )
}
