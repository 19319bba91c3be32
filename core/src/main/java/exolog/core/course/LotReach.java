package exolog.core.course;

/**
 * How far lots went in one clinic: counts, never a patient.
 *
 * @param own whether it is the clinic that asks
 */
public record LotReach(
    String clinic,
    String country,
    boolean own,
    long vials,
    long vialsNotEmpty,
    long draws,
    long patients) {}
