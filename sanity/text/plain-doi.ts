/** One way to write a DOI: capital letters mean nothing in it, and addresses and labels around it are none of it. */
export function plainDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//, '')
    .replace(/^doi:?\s*/, '')
    .replace(/[.,;]+$/, '')
}
