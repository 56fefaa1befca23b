/** Says what is wrong with the description of an image. Returns undefined if it is fine. */
export function altTextProblem(alt: string | undefined): string | undefined {
  const text = alt?.trim() ?? ''
  if (text === '') return 'Describe the picture for people who cannot see it.'
  if (/\.(jpe?g|png|gif|webp|avif|heic|tiff?)$/i.test(text)) {
    return 'This is a file name. Say what the picture shows.'
  }
  if (/^(an? |the )?(image|picture|photo|photograph|graphic) of\b/i.test(text)) {
    return 'Leave out "image of": screen readers already say that it is an image.'
  }
  return undefined
}
