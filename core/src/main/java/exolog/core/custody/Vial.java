package exolog.core.custody;

import exolog.core.id.LotId;
import exolog.core.id.VialId;
import java.time.Instant;
import java.util.Optional;

/**
 * A vial as it now stands.
 *
 * @param left what has not left it yet
 * @param draws how often it was drawn from
 * @param openedAt empty while it is sealed
 * @param onHold whether this vial itself is on hold; its lot may be, too
 */
public record Vial(
    VialId id,
    Serial serial,
    Optional<MakerCode> makerCode,
    LotId lot,
    Microlitres received,
    Instant receivedAt,
    Microlitres left,
    int draws,
    Optional<Instant> openedAt,
    boolean onHold) {}
