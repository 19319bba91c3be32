package exolog.core.code;

import java.util.List;

/**
 * What may stand behind one application identifier (GS1 General Specifications, section 3).
 *
 * @param name in GS1's words, such as "Batch or lot number"
 * @param parts in order; only the last may vary in length
 * @param keyLength how many leading digits end in a check digit; 0 for none
 * @param dated whether it begins with a date YYMMDD
 */
record ApplicationIdentifier(
    String digits, String name, List<Part> parts, int keyLength, boolean dated) {
  /**
   * The first two digits of identifiers whose length is known without a separator (figure 7.8.5-2).
   */
  private static final List<String> PREDEFINED =
      List.of(
          "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
          "31", "32", "33", "34", "35", "36", "41");

  ApplicationIdentifier {
    parts = List.copyOf(parts);
  }

  /** N digits; X any of 82 characters; Y any of 39; Z base64 for addresses. */
  record Part(char kind, int least, int most) {}

  boolean isPredefined() {
    return PREDEFINED.contains(digits.substring(0, 2));
  }

  int least() {
    return parts.stream().mapToInt(Part::least).sum();
  }

  int most() {
    return parts.stream().mapToInt(Part::most).sum();
  }

  /** The part in which the character at an index falls. */
  Part partAt(int index) {
    int end = 0;
    for (Part part : parts) {
      end += part.most();
      if (index < end) {
        return part;
      }
    }
    return parts.getLast();
  }

  /** "GTIN (01)". */
  String title() {
    return name + " (" + digits + ")";
  }

  /** "14 digits" or "1 to 20 characters". */
  String expected() {
    String kind = parts.stream().allMatch(part -> part.kind() == 'N') ? "digits" : "characters";
    String count = least() == most() ? String.valueOf(most()) : least() + " to " + most();
    return count + " " + (most() == 1 ? kind.substring(0, kind.length() - 1) : kind);
  }
}
