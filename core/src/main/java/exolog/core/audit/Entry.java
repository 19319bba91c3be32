package exolog.core.audit;

import exolog.core.id.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the log.
 *
 * @param seq its place in its strand of the clinic's chain, from 1 without a gap
 * @param action what was done, such as {@code vial.drawn}
 * @param subjectKind what it was done to, such as {@code vial}
 * @param why the reason given; empty where none is asked for
 */
public record Entry(
    long seq,
    Instant at,
    Optional<AccountId> account,
    String actorName,
    String action,
    String subjectKind,
    UUID subjectId,
    String detail,
    String why) {}
