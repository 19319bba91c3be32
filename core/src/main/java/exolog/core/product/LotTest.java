package exolog.core.product;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of one thing that matters of a lot, in plain words: several rules in one line.
 *
 * @param issuer who issued the newest certificate; empty when none speaks of it
 */
public record LotTest(TestResult result, Optional<String> issuer, Optional<LocalDate> issuedOn) {}
