package exolog.core.safety;

import exolog.core.id.DonorId;
import java.time.Instant;
import java.time.LocalDate;

/** A look-back that the record proposes: a donor's test came back reactive, nobody answered yet. */
public record LookBack(
    DonorId donor,
    String code,
    int test,
    String agent,
    LocalDate testedOn,
    Instant enteredAt,
    String enteredBy) {}
