import {Panel} from '@/components/ui/panel'
import styles from './reference-panel.module.css'

export function ReferencePanel({reference}: {reference: string}) {
  return (
    <Panel title="Request sent">
      Your reference
      <br />
      <strong className={styles.reference}>{reference}</strong>
    </Panel>
  )
}
