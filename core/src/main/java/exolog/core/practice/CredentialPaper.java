package exolog.core.practice;

import exolog.core.answer.Checks;

/** The paper behind a credential, as a file. */
@SuppressWarnings("ArrayRecordComponent") // never compared; ten megabytes are not copied
public record CredentialPaper(String name, byte[] content) {
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  void check(Checks checks) {
    checks
        .require(
            !name.isBlank() && name.length() <= 200,
            "credential.paper.name",
            "paper",
            name,
            "Give the file a name of at most 200 characters.")
        .require(
            content.length > 0 && content.length <= MOST_BYTES,
            "credential.paper.size",
            "paper",
            content.length,
            "The file has "
                + content.length
                + " bytes. One of at least 1 and at most "
                + MOST_BYTES
                + " bytes (10 MB) is kept; scan it more coarsely.");
  }
}
