package exolog.core.product;

import exolog.core.answer.Checks;

/**
 * The paper as a file.
 *
 * @param mediaType such as application/pdf
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; ten megabytes are not copied
public record CertificateFile(String name, String mediaType, byte[] bytes) {
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  void check(Checks checks) {
    checks
        .require(
            !name.isBlank() && name.length() <= 200,
            "certificate.file.name",
            "file",
            name,
            "Give the file a name of at most 200 characters.")
        .require(
            bytes.length > 0 && bytes.length <= MOST_BYTES,
            "certificate.file.size",
            "file",
            bytes.length,
            "The file has "
                + bytes.length
                + " bytes. One of at least 1 and at most "
                + MOST_BYTES
                + " bytes (10 MB) is kept; scan it more coarsely.");
  }
}
