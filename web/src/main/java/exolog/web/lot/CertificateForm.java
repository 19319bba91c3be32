package exolog.web.lot;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.product.CertificateDetails;
import exolog.core.product.CertificateFile;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A certificate as typed: the values that no lot may lack as fields, everything else as JSON. */
final class CertificateForm {
  /** A field's name is its path in the dossier, so that what is typed is what the rules read. */
  static final List<String> VALUES =
      List.of(
          "coa.lot",
          "sterility.result",
          "sterility.method",
          "sterility.startedOn",
          "sterility.finalOn",
          "endotoxin.value",
          "endotoxin.lod",
          "endotoxin.method",
          "mycoplasma.result",
          "virus.result",
          "source.species",
          "source.tissue",
          "source.cellType",
          "label.volume",
          "label.statusText",
          "storage.excursion");

  private static final JsonMapper JSON = new JsonMapper();

  private CertificateForm() {}

  static Answer<CertificateDetails> read(
      Form form, @Nullable MultipartFile json, @Nullable MultipartFile paper) {
    Reading reading = form.read();
    Optional<LocalDate> day = reading.needed("issuedOn", reading.day("issuedOn"));
    if (!reading.passed()) {
      return Answer.refused(reading.refused().refusals());
    }
    return document(form, json)
        .then(document ->
            Answer.given(
                new CertificateDetails(
                    form.value("issuer"),
                    day.orElseThrow(),
                    form.value("accreditation"),
                    document,
                    file(paper))));
  }

  private static Answer<String> document(Form form, @Nullable MultipartFile json) {
    String typed =
        json == null || json.isEmpty()
            ? form.value("document")
            : new String(bytes(json), StandardCharsets.UTF_8);
    ObjectNode document = JSON.createObjectNode();
    if (!typed.isBlank()) {
      try {
        JsonNode read = JSON.readTree(typed);
        if (!(read instanceof ObjectNode object)) {
          return Answer.given(typed);
        }
        document = object;
      } catch (JacksonException _) {
        // The record says where it breaks off, in its own words.
        return Answer.given(typed);
      }
    }
    for (String path : VALUES) {
      if (!form.value(path).isEmpty()) {
        document.put(path, form.value(path));
      }
    }
    return document.isEmpty()
        ? Answer.refused(List.of(empty()))
        : Answer.given(document.toString());
  }

  private static Refusal empty() {
    return new Refusal(
        "certificate.results.missing",
        "document",
        "",
        "A certificate needs at least one result. Type it, paste the JSON, or choose its file.");
  }

  private static Optional<CertificateFile> file(@Nullable MultipartFile paper) {
    if (paper == null || paper.isEmpty()) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(paper.getOriginalFilename()).orElse("certificate");
    String type = Optional.ofNullable(paper.getContentType()).orElse("application/octet-stream");
    return Optional.of(
        new CertificateFile(
            name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
            type.length() > 100 ? "application/octet-stream" : type,
            bytes(paper)));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file could not be read back", e);
    }
  }
}
