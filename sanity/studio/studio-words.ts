import {defineLocaleResourceBundle} from 'sanity'

// Where Sanity's own words do not help the people who write here.
const ofStudio = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'studio',
  resources: {
    'asset-sources.common.uploader.upload-failed.title': 'The picture was not taken',
    'asset-sources.common.uploader.upload-failed.description':
      'Use a JPEG, PNG, WebP or AVIF of up to 50 MB that opens on this computer. Photos of iPhones: save them as JPEG first.',
  },
})

const ofLists = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'structure',
  resources: {
    'panes.document-list-pane.no-documents-of-type.text':
      'Nothing is here yet. Press + at the top of this list to write the first.',
    'panes.document-list-pane.no-matching-documents.text':
      'Nothing has these words. Try another, or a part of it.',
  },
})

export const studioWords = [ofStudio, ofLists]
