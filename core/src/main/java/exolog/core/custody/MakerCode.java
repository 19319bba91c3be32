package exolog.core.custody;

/** The maker's own mark on a vial: GTIN and serial number. */
public record MakerCode(String gtin, String serial) {}
