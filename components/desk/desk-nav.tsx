'use client'

import {usePathname} from 'next/navigation'
import styles from './desk-shell.module.css'

const pages = [
  {path: '/desk', name: 'Desk', isForLeads: false},
  {path: '/desk/figures', name: 'Figures', isForLeads: false},
  {path: '/desk/export', name: 'Export', isForLeads: true},
  {path: '/desk/access', name: 'Access log', isForLeads: true},
  {path: '/desk/staff', name: 'Staff', isForLeads: true},
]

/** A layout is not told which page it holds, so the links ask the address. */
export function DeskNav({isLead}: {isLead: boolean}) {
  const here = usePathname()
  return (
    <nav aria-label="Desk" className={styles.nav}>
      {pages
        .filter(({isForLeads}) => isLead || !isForLeads)
        .map(({path, name}) => (
          <a key={path} href={path} aria-current={currentOf(path, here)}>
            {name}
          </a>
        ))}
    </nav>
  )
}

/** On the page of a request, the desk is the current section but not the current page. */
function currentOf(path: string, here: string): 'page' | 'true' | undefined {
  if (path === here) return 'page'
  return path === '/desk' && here.startsWith('/desk/requests/') ? 'true' : undefined
}
