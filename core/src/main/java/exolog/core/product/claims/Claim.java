package exolog.core.product.claims;

/**
 * A promise found in a text.
 *
 * @param position of its first character, counted from 1
 * @param why what is wrong with it
 * @param instead what to write
 */
public record Claim(String word, int position, String language, String why, String instead) {
  /**
   * For the person who typed it.
   *
   * @param field what it was typed as, such as "name"
   */
  public String sentence(String field) {
    return "\""
        + word
        + "\" at position "
        + position
        + " of the "
        + field
        + " "
        + why
        + ". "
        + instead
        + ".";
  }
}
