package exolog.core.jurisdiction;

/**
 * A country one may choose.
 *
 * @param code ISO 3166-1 alpha-2, or OTHER
 */
public record Country(String code, String name) {}
