import {buildLegacyTheme} from 'sanity'

/*
 * The colours of the site (`app/globals.css`), by the names that Sanity gives them. They are written again here because the
 * Studio computes its tints from them and cannot read a stylesheet. Sanity calls this function deprecated and has no other
 * yet: when it has one, this file goes.
 */
const ink = '#26221c'
const surface = '#fffefb'
const accent = '#1d5148'
const accentStrong = '#123932'

export const studioTheme = buildLegacyTheme({
  '--black': ink,
  '--white': surface,
  '--gray-base': '#786d5b',
  '--gray': '#786d5b',
  '--component-bg': surface,
  '--component-text-color': ink,
  '--brand-primary': accent,
  '--focus-color': accent,
  '--default-button-color': '#534b3f',
  '--default-button-primary-color': accent,
  '--default-button-success-color': accent,
  '--default-button-warning-color': '#8a5a00',
  '--default-button-danger-color': '#9b1c10',
  '--state-info-color': accent,
  '--state-success-color': accent,
  '--state-warning-color': '#8a5a00',
  '--state-danger-color': '#9b1c10',
  '--main-navigation-color': accentStrong,
  '--main-navigation-color--inverted': surface,
})
