package exolog.core.practice;

import exolog.core.id.PractitionerId;
import java.util.List;

/** Someone who treats, with all credentials they hold or held. */
public record Practitioner(
    PractitionerId id, String name, String profession, List<Credential> credentials) {
  public Practitioner {
    credentials = List.copyOf(credentials);
  }
}
