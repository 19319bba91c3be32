package exolog.core.consent;

/** What a consent is about. Each is asked, given and withdrawn on its own. */
public enum Scope {
  TREATMENT,
  PHOTO_CARE,
  PHOTO_TEACHING,
  PHOTO_MARKETING,
  REGISTRY,
  RESEARCH,
  RECALL_CONTACT
}
