package exolog.core.patient;

/**
 * Skin type after Fitzpatrick 1988 (Arch Dermatol 124:869). IV to VI carry more risk of pigment
 * change.
 */
public enum SkinType {
  I,
  II,
  III,
  IV,
  V,
  VI
}
