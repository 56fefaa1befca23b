import {ButtonLink} from '@/components/ui/button'
import {paths} from '@/sanity/paths'
import styles from './consultation-call.module.css'

type Props = {title?: string; text?: string}

/** The one invitation of a page, at its end. No hurry in it: nothing is scarce here. */
export function ConsultationCall({
  title = 'Would you like to talk about this?',
  text = 'You can ask us to get in touch. It does not commit you to anything.',
}: Props) {
  return (
    <section aria-labelledby="consultation_call" className={`full night no-print ${styles.call}`}>
      <div className={`wrap ${styles.row}`}>
        <div>
          <h2 id="consultation_call" className={styles.title}>
            {title}
          </h2>
          <p className={styles.text}>{text}</p>
          <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
        </div>
        <img src="/art/night.svg" width="640" height="640" alt="" loading="lazy" />
      </div>
    </section>
  )
}
