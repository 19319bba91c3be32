package exolog.core.course;

import exolog.core.evidence.Keyed;

/** Where on the body. Left and right are the patient's. */
public enum Site implements Keyed {
  SCALP_FRONTAL("scalp-frontal", Area.SCALP),
  SCALP_MIDSCALP("scalp-midscalp", Area.SCALP),
  SCALP_VERTEX("scalp-vertex", Area.SCALP),
  SCALP_TEMPLE_LEFT("scalp-temple-left", Area.SCALP),
  SCALP_TEMPLE_RIGHT("scalp-temple-right", Area.SCALP),
  SCALP_OCCIPUT("scalp-occiput", Area.SCALP),
  FACE_FOREHEAD("face-forehead", Area.FACE),
  FACE_EYE_LEFT("face-eye-left", Area.FACE),
  FACE_EYE_RIGHT("face-eye-right", Area.FACE),
  FACE_CHEEK_LEFT("face-cheek-left", Area.FACE),
  FACE_CHEEK_RIGHT("face-cheek-right", Area.FACE),
  FACE_NOSE("face-nose", Area.FACE),
  FACE_MOUTH("face-mouth", Area.FACE),
  FACE_CHIN("face-chin", Area.FACE),
  NECK("neck", Area.BODY),
  CHEST("chest", Area.BODY),
  HAND_LEFT("hand-left", Area.BODY),
  HAND_RIGHT("hand-right", Area.BODY);

  /** Which map a site lies on. */
  public enum Area {
    SCALP,
    FACE,
    BODY
  }

  private final String key;
  private final Area area;

  Site(String key, Area area) {
    this.key = key;
    this.area = area;
  }

  public static Site of(String key) {
    return Keyed.of(Site.class, "site", key);
  }

  @Override
  public String key() {
    return key;
  }

  public Area area() {
    return area;
  }
}
