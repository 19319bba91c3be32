package exolog.web.clinic;

import exolog.core.answer.Answer;
import exolog.core.practice.CredentialDetails;
import exolog.core.practice.CredentialKind;
import exolog.core.practice.Procedure;
import exolog.web.form.Form;
import exolog.web.form.Reading;

/** A credential as typed. */
final class CredentialForm {
  private CredentialForm() {}

  static Answer<CredentialDetails> read(Form form) {
    Reading read = form.read();
    var kind = read.needed("kind", read.choice("kind", CredentialKind.class));
    var procedure = read.choice("procedure", Procedure.class);
    var from = read.needed("validFrom", read.day("validFrom"));
    var to = read.needed("validTo", read.day("validTo"));
    if (kind.isEmpty() || from.isEmpty() || to.isEmpty() || !read.passed()) {
      return Answer.refused(read.refused().refusals());
    }
    return Answer.given(
        new CredentialDetails(
                kind.get(), form.value("number"), form.value("issuer"), from.get(), to.get())
            .forProcedure(procedure));
  }
}
