package exolog.core.course;

import exolog.core.id.AdministrationId;
import exolog.core.id.LotId;
import exolog.core.product.ParticleContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A session's dose in particles: concentration by the certificate times the volume drawn (DOS-01).
 *
 * @param each by draw; without an entry where the lot's certificates state no concentration
 * @param total of all draws; empty where one of them cannot be computed, or nothing was drawn
 * @param aboveLabel the lots of which more was given than their label allows in a dose
 */
public record SessionDose(
    Map<AdministrationId, BigDecimal> each, Optional<BigDecimal> total, List<LotId> aboveLabel) {
  public SessionDose {
    each = Map.copyOf(each);
    aboveLabel = List.copyOf(aboveLabel);
  }

  public static SessionDose of(
      List<Administration> given, Function<LotId, ParticleContent> contents) {
    Map<LotId, ParticleContent> known = new LinkedHashMap<>();
    Map<LotId, BigDecimal> byLot = new LinkedHashMap<>();
    Map<AdministrationId, BigDecimal> each = new LinkedHashMap<>();
    for (Administration one : given) {
      known
          .computeIfAbsent(one.lot(), contents)
          .in(one.volume().value())
          .ifPresent(particles -> {
            each.put(one.id(), particles);
            byLot.merge(one.lot(), particles, BigDecimal::add);
          });
    }
    List<LotId> above = new ArrayList<>();
    known.forEach((lot, content) -> {
      BigDecimal particles = byLot.getOrDefault(lot, BigDecimal.ZERO);
      content
          .labelMost()
          .filter(most -> particles.compareTo(most) > 0)
          .ifPresent(_ -> above.add(lot));
    });
    Optional<BigDecimal> total =
        given.isEmpty() || each.size() < given.size()
            ? Optional.empty()
            : byLot.values().stream().reduce(BigDecimal::add);
    return new SessionDose(each, total, above);
  }
}
