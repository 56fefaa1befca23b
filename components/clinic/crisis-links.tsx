import {SafeLink} from '@/components/ui/safe-link'
import type {CrisisLine} from '@/lib/content/frame/crisis-lines'
import {dialable} from './contact-link'
import styles from './crisis-links.module.css'

type Props = {line: CrisisLine; className?: string | undefined}

/** Every way to reach a crisis line. Plain links: they work without script, and on paper they can be read. */
export function CrisisLinks({line: {call, text, chatUrl}, className = styles.ways}: Props) {
  return (
    <p className={className}>
      {call && <a href={`tel:${dialable(call)}`}>{`Call ${call}`}</a>}
      {text && <a href={`sms:${dialable(text)}`}>{`Text ${text}`}</a>}
      {chatUrl && <SafeLink href={chatUrl}>Chat online</SafeLink>}
    </p>
  )
}
