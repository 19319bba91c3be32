package exolog.core.id;

import java.util.UUID;

/** Identifies one administration: a draw from a vial given at a site. */
public record AdministrationId(UUID value) implements Id {
  public static AdministrationId fresh() {
    return new AdministrationId(TimeOrdered.next());
  }

  public static AdministrationId of(String text) {
    return new AdministrationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
