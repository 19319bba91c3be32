package exolog.core.product;

/** One value on a certificate as it was written; each part is empty where nothing is stated. */
public record CertificateValue(
    String path, String value, String unit, String method, String limitOfDetection, String page) {}
