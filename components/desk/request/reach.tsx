import {ButtonLink} from '@/components/ui/button'
import {Callout} from '@/components/ui/callout'
import type {RequestView} from '@/lib/desk/views'
import styles from './reach.module.css'

/** Before the call: the support that is needed, then the number, and what may be said to a machine. */
export function Reach({content}: {content: NonNullable<RequestView['content']>}) {
  const {name, phone, messageAdvice, support, estimateBy, isGoodTime} = content
  return (
    <section aria-labelledby="reach">
      <h2 id="reach" dir="auto">
        {name}
      </h2>
      {support && (
        <Callout tone="warning" title="Arrange this first" level={3}>
          <p dir="auto">{support}</p>
        </Callout>
      )}
      {phone && (
        <p className={styles.phone}>
          {phone.href ? <ButtonLink href={phone.href}>Call {phone.shown}</ButtonLink> : phone.shown}
          {isGoodTime && <span>This is a good time.</span>}
        </p>
      )}
      {messageAdvice && <p className={styles.advice}>{messageAdvice}</p>}
      {!phone && <p>Write by email. Keep treatment words out of the subject: others may see it.</p>}
      {estimateBy && <p>A written good-faith estimate is due by {estimateBy}.</p>}
    </section>
  )
}
