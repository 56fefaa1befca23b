import {Button} from '@/components/ui/button'
import styles from './account-list.module.css'

type Account = {
  id: string
  email: string
  name: string
  role: 'front-desk' | 'lead'
  isDisabled: boolean
  passkeys: number
}

type Props = {
  accounts: readonly Account[]
  /** The account of the reader, which only another lead may end. */
  own: string
  disable: (form: FormData) => Promise<void>
}

export const roleNames = {'front-desk': 'Front desk', lead: 'Lead'} as const

export function AccountList({accounts, own, disable}: Props) {
  return (
    <ul className={styles.accounts}>
      {accounts.map(({id, email, name, role, isDisabled, passkeys}) => (
        <li key={id} className={styles.account}>
          <p className={styles.who}>
            <strong>{name}</strong>
            <br />
            {email}
            <br />
            {isDisabled ? 'Ended' : roleNames[role]}
            {!isDisabled && `, ${passkeys === 0 ? 'no passkey' : `passkeys: ${passkeys}`}`}
          </p>
          {!isDisabled && id !== own && (
            <form action={disable}>
              <input type="hidden" name="email" value={email} />
              <Button variant="secondary">
                End <span className="visually-hidden">the account of {name}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
