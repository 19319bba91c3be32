package exolog.core.product;

import exolog.core.id.LotId;
import exolog.core.id.NtaFileId;
import exolog.core.product.nta.NtaReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An instrument's file as it was handed in, and what is read from it.
 *
 * @param sha256 of the raw bytes, in hexadecimal
 * @param dilution what a person said, where the file does not know; the last word counts
 */
public record NtaFile(
    NtaFileId id,
    LotId lot,
    String name,
    String sha256,
    Instant enteredAt,
    String enteredBy,
    Optional<BigDecimal> dilution,
    NtaReading reading) {}
