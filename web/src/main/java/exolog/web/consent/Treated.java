package exolog.web.consent;

import exolog.core.consent.Asked;

/** A treatment the patient was asked about, with the product's name. */
public record Treated(Asked asked, String product) {}
