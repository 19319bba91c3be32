package exolog.core.passport;

/** Where a reaction may be reported in a country: whose office, and its address. */
public record ReactionReport(String authority, String address) {}
