package exolog.core.code;

import java.util.List;
import java.util.Map;

/** What a typed or scanned text turned out to be. With errors it holds what could be read. */
public sealed interface Code {
  List<CodeError> errors();

  default boolean isValid() {
    return errors().isEmpty();
  }

  /** A GS1 element string, as a DataMatrix, GS1-128 or the line beneath it carries it. */
  record Gs1(Gs1Elements elements, List<CodeError> errors) implements Code {
    public Gs1 {
      errors = List.copyOf(errors);
    }
  }

  /**
   * A web address made of GS1 elements.
   *
   * @param base what stands before the first of them, such as {@code https://clinic.example}
   */
  record Gs1DigitalLink(String base, Gs1Elements elements, List<CodeError> errors) implements Code {
    public Gs1DigitalLink {
      errors = List.copyOf(errors);
    }
  }

  /**
   * An ISBT 128 donation identification number.
   *
   * @param parts by name: din, facility, year, sequence, flags (where given), checkCharacter
   */
  record Isbt128Din(Map<String, String> parts, List<CodeError> errors) implements Code {
    public Isbt128Din {
      parts = Parts.inOrder(parts);
      errors = List.copyOf(errors);
    }
  }

  /**
   * A Single European Code (Directive 2006/86/EC, Annex VII).
   *
   * @param parts by name: country, tissueEstablishment, donation, codingSystem, product, split,
   *     expiry as a day (absent where the code gives none), expiryRaw
   */
  record Sec(Map<String, String> parts, List<CodeError> errors) implements Code {
    public Sec {
      parts = Parts.inOrder(parts);
      errors = List.copyOf(errors);
    }
  }

  /** None of them; the error says which there are. */
  record Unknown(List<CodeError> errors) implements Code {
    public Unknown {
      errors = List.copyOf(errors);
    }
  }
}
