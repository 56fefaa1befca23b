import {defineLocaleResourceBundle} from 'sanity'

/** Where Sanity's own words do not help the people who write here. */
export const studioWords = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'studio',
  resources: {
    'asset-sources.common.uploader.upload-failed.title': 'The picture was not taken',
    'asset-sources.common.uploader.upload-failed.description':
      'Use a JPEG, PNG, WebP or AVIF of up to 50 MB that opens on this computer. Photos of iPhones: save them as JPEG first.',
  },
})
