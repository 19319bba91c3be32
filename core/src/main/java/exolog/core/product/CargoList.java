package exolog.core.product;

import exolog.core.answer.Checks;

/**
 * A list as handed in.
 *
 * @param text as it was pasted or uploaded
 * @param leaveOut whether the person has seen which lines cannot be entered and goes on without
 *     them
 */
public record CargoList(
    String species, String method, String fileName, String text, boolean leaveOut) {
  Checks check() {
    return new Checks()
        .require(
            !species.isBlank() && species.length() <= 100,
            "cargo.species.missing",
            "species",
            species,
            "Name the species whose symbols these are, such as Homo sapiens.")
        .require(
            !method.isBlank() && method.length() <= 500,
            "cargo.method.missing",
            "method",
            method,
            "Say how it was measured, in at most 500 characters.")
        .require(
            fileName.length() <= 200,
            "cargo.fileName.long",
            "list",
            fileName,
            "Give the file a name of at most 200 characters.");
  }
}
