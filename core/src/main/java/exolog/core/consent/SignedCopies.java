package exolog.core.consent;

import java.util.Map;
import java.util.Optional;

/** Puts a signed consent together again from its rows and the text of its version. */
final class SignedCopies {
  private final ConsentRows rows;
  private final SignatureRows signatures;
  private final ConsentTexts texts;

  SignedCopies(ConsentRows rows, SignatureRows signatures, ConsentTexts texts) {
    this.rows = rows;
    this.signatures = signatures;
    this.texts = texts;
  }

  SignedCopy of(Consent row) {
    ConsentText text =
        texts
            .version(row.about().scope(), row.textVersion(), row.language())
            .orElseThrow(() -> new IllegalStateException("no text for consent " + row.id()));
    Optional<SignatureRows.Kept> kept = signatures.of(row.id());
    Map<String, Explanation.Reply> replies =
        row.explanation().map(signatures::replies).orElse(Map.of());
    return new SignedCopy(
        row,
        text,
        row.explanation().flatMap(rows::find),
        text.questions().stream()
            .flatMap(question ->
                Optional.ofNullable(replies.get(question.key()))
                    .map(reply -> new SignedCopy.Told(question.sentence(), reply))
                    .stream())
            .toList(),
        kept.flatMap(SignatureRows.Kept::strokes).flatMap(Strokes::of),
        kept.map(SignatureRows.Kept::seal),
        kept.map(one -> fits(row, one)).orElse(true)
            && text.hash().equals(rows.textHash(row.id())));
  }

  private boolean fits(Consent row, SignatureRows.Kept kept) {
    String strokes = kept.strokes().orElse("");
    return kept.seal().equals(Seal.of(row, rows.textHash(row.id()), kept.manner(), strokes));
  }
}
