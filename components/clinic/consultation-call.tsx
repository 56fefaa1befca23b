import {ButtonLink} from '@/components/ui/button'
import {paths} from '@/sanity/paths'
import styles from './consultation-call.module.css'
import {PlaceholderText} from './placeholder-text'

/** What the clinic says there itself, if it does. */
type Props = {title?: string | null; text?: string | null}

/** The one invitation of a page, at its end. No hurry in it: nothing is scarce here. */
export function ConsultationCall({title, text}: Props) {
  return (
    <section aria-labelledby="consultation_call" className={`full night no-print ${styles.call}`}>
      <div className={`wrap ${styles.row}`}>
        <div>
          <h2 id="consultation_call" className={styles.title}>
            {title || 'Would you like to talk about this?'}
          </h2>
          <p className={styles.text}>
            <PlaceholderText>
              {text || 'You can ask us to get in touch. It does not commit you to anything.'}
            </PlaceholderText>
          </p>
          <ButtonLink href={paths.consultation}>Request a consultation</ButtonLink>
        </div>
        <img src="/art/night.svg" width="640" height="640" alt="" loading="lazy" />
      </div>
    </section>
  )
}
