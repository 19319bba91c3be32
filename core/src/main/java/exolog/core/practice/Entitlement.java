package exolog.core.practice;

import java.util.List;
import java.util.Optional;

/**
 * What entitles a practitioner to one procedure on one day.
 *
 * @param licence that lets them treat at all
 * @param privilege for this procedure
 * @param privilegesKept whether the clinic gives privileges: one that never gave any does not
 *     refuse for want of them
 */
public record Entitlement(
    Optional<Credential> licence, Optional<Credential> privilege, boolean privilegesKept) {
  /**
   * Of credentials that are valid.
   *
   * @param procedure empty for what is no procedure, to which no privilege is ever given
   */
  public static Entitlement of(
      List<Credential> valid, Optional<Procedure> procedure, boolean privilegesKept) {
    return new Entitlement(
        valid.stream().filter(c -> c.kind().entitlesToTreat()).findFirst(),
        valid.stream()
            .filter(c -> c.procedure().isPresent() && c.procedure().equals(procedure))
            .findFirst(),
        privilegesKept);
  }

  public boolean mayTreat() {
    return isLicensed() && isPrivileged();
  }

  public boolean isLicensed() {
    return licence.isPresent();
  }

  public boolean isPrivileged() {
    return privilege.isPresent() || !privilegesKept;
  }
}
