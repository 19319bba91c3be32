package exolog.core.practice;

import exolog.core.id.PractitionerId;

/** A credential that ends soon or has ended, with none of its kind to follow. */
public record Ending(PractitionerId practitioner, String name, Credential credential) {}
