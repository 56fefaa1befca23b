import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Database} from '../../../outbox/store/database/database.ts'
import {openDatabase} from '../../../outbox/store/database/open-database.ts'
import type {Env} from '../../../settings/env.ts'
import {listAccounts} from '../../../staff/accounts/accounts.ts'
import {type Finding, passed, warned} from '../../check.ts'

type DeskSettings = Pick<
  Env,
  | 'APP_ENV'
  | 'DATABASE_URL'
  | 'DATABASE_POOLER'
  | 'DATA_DIR'
  | 'DESK'
  | 'DESK_ALLOWED_NETWORKS'
  | 'TRUSTED_PROXY_HOPS'
>

/** Whether somebody can sign in to a desk that is switched on. Call it when the store is known to work. */
export async function checkDesk(settings: DeskSettings): Promise<Finding> {
  const {DESK, DESK_ALLOWED_NETWORKS: networks, TRUSTED_PROXY_HOPS: hops, APP_ENV} = settings
  if (DESK === 'off') return passed('It is switched off.')
  const leads = await countLeads(settings)
  if (APP_ENV === 'live' && networks && hops === 0) {
    return warned(
      'DESK_ALLOWED_NETWORKS is set, and no proxy is trusted to say who asks.',
      'Behind a front server set TRUSTED_PROXY_HOPS, or the desk takes everybody for that server.',
    )
  }
  if (leads > 0) return passed(`${leads} may sign in as lead.`)
  const invite = 'npm run staff -- invite <email> --role lead'
  return APP_ENV === 'live'
    ? warned('It is switched on, and no lead may sign in.', `Invite one: ${invite}. Or set DESK=off.`)
    : passed(`Nobody was invited yet: ${invite}`)
}

async function countLeads(settings: DeskSettings): Promise<number> {
  const isMade = settings.DATABASE_URL || existsSync(path.join(settings.DATA_DIR, 'requests.sqlite'))
  if (!isMade) return 0
  const db = openDatabase(settings)
  try {
    if (!(await hasTable(db))) return 0
    return (await listAccounts(db)).filter(({role, isDisabled}) => role === 'lead' && !isDisabled).length
  } finally {
    await db.close()
  }
}

/** Made when the desk is first asked for, or by the first invitation. */
async function hasTable(db: Database): Promise<boolean> {
  return db.query('select id from staff_accounts limit 1').then(
    () => true,
    () => false,
  )
}
