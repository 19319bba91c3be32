package exolog.web.layout;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The message catalogue. Every text a person reads comes from here, by key; another language is
 * another file beside {@code messages.properties}.
 */
public final class Words {
  private static final String CATALOGUE = "exolog.web.messages";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /** The text for a key, with its blanks filled in. Numbers come ready written, as text. */
  public static String say(String key, Object... blanks) {
    String pattern = catalogue().getString(key);
    if (blanks.length == 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    return new MessageFormat(pattern, locale()).format(texts(blanks));
  }

  /** The text for a key, or {@code otherwise} where the catalogue has none. */
  public static String sayOr(String key, String otherwise) {
    try {
      return say(key);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }

  /** "1 session", "6 sessions": the key's {@code .one} and {@code .many} forms. */
  public static String count(String key, long n) {
    return say(key + (n == 1 ? ".one" : ".many"), String.valueOf(n));
  }

  static Set<String> keys() {
    return new TreeSet<>(catalogue().keySet());
  }

  private static ResourceBundle catalogue() {
    return ResourceBundle.getBundle(CATALOGUE, locale(), NO_FALLBACK);
  }

  /** English until there is a second catalogue: dates and numbers must match the words. */
  private static Locale locale() {
    Locale asked = LocaleContextHolder.getLocale();
    return Locale.ENGLISH.getLanguage().equals(asked.getLanguage()) ? asked : Locale.ENGLISH;
  }

  private static Object[] texts(Object[] blanks) {
    Object[] texts = new Object[blanks.length];
    for (int i = 0; i < blanks.length; i++) {
      texts[i] = String.valueOf(blanks[i]);
    }
    return texts;
  }
}
