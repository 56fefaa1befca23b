/** Where somebody may be in danger, haste is right: "do not wait: call 911". */
export const danger =
  /\b(?:911|988|emergency|emergencies|crisis|suicid\w*|danger|breath\w*|chest|need help|symptoms?|side effects?|unwell|bleed\w*|worse|pain|seizure|faint\w*|prescriber|your doctor)\b/
