import type {CSSProperties} from 'react'
import type {NavbarProps} from 'sanity'

/** Says above the Studio that nothing written here leaves this computer, so that nobody mistakes it for the real one. */
export function LocalNavbar(props: NavbarProps) {
  return (
    <>
      <p style={noticeStyle}>Demo: what you write is kept on this computer only.</p>
      {props.renderDefault(props)}
    </>
  )
}

const noticeStyle: CSSProperties = {
  margin: 0,
  padding: '0.375rem 1rem',
  background: '#fdf3d3',
  color: '#533f04',
  font: '500 0.8125rem/1.4 system-ui, sans-serif',
  textAlign: 'center',
}
