import type {ArticleCitation} from '../content-types.ts'

/** Where a reader finds a source. Returns undefined if it says nowhere. */
export function sourceAddress({
  doi,
  pmid,
  url,
}: Pick<ArticleCitation, 'doi' | 'pmid' | 'url'>): string | undefined {
  if (doi) return `https://doi.org/${encodeURI(doi)}`
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`
  return url && URL.canParse(url) && new URL(url).host !== '' ? url : undefined
}
