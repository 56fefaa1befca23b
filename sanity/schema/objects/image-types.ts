/** The formats that the file picker offers. SVG can hold script, and browsers cannot show TIFF or HEIC. */
export const imageTypes = 'image/jpeg,image/png,image/webp,image/avif'
