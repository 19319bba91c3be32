package exolog.web.lot;

import exolog.core.answer.Answer;
import exolog.core.id.CertificateId;
import exolog.core.id.LotId;
import exolog.core.practice.Account;
import exolog.core.practice.Accounts;
import exolog.core.practice.Signature;
import exolog.core.product.CertificateFile;
import exolog.core.product.Certificates;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Products;
import exolog.core.product.Releases;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Shows a lot with its rules and certificates; enters certificates, releases, holds. */
@Framed
final class LotPages {
  private final Lots lots;
  private final Products products;
  private final Certificates certificates;
  private final Releases releases;
  private final Accounts accounts;

  LotPages(
      Lots lots,
      Products products,
      Certificates certificates,
      Releases releases,
      Accounts accounts) {
    this.lots = lots;
    this.products = products;
    this.certificates = certificates;
    this.releases = releases;
    this.accounts = accounts;
  }

  @GetMapping("/lots/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    return one(actor, new LotId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/lots/{id}/certificates")
  ModelAndView certify(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(name = "json", required = false) @Nullable MultipartFile json,
      @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper) {
    Form form = Form.of(request);
    LotId lot = new LotId(id);
    return answered(
        request,
        actor,
        lot,
        form,
        CertificateForm.read(form, json, paper)
            .then(certificate -> certificates.add(actor, lot, certificate)),
        "lots.certified");
  }

  /** Signed by the person at work, and for an interim release by a second one beside. */
  @PostMapping("/lots/{id}/release")
  ModelAndView release(
      HttpServletRequest request, Account account, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    LotId lot = new LotId(id);
    boolean interim = !form.value("approver").isEmpty();
    Answer<Lot> answer =
        accounts
            .sign(actor, account.login(), form.value("password"))
            .then(signer ->
                interim
                    ? accounts
                        .sign(actor, form.value("approver"), form.value("approverPassword"))
                        .then(approver -> interim(actor, lot, signer, approver, form))
                    : releases.release(actor, lot, signer, form.value("reason")));
    return answered(
        request, actor, lot, form, answer, interim ? "lots.releasedInterim" : "lots.released");
  }

  @PostMapping("/lots/{id}/hold")
  ModelAndView hold(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    LotId lot = new LotId(id);
    return answered(
        request, actor, lot, form, lots.hold(actor, lot, form.value("reason")), "lots.held");
  }

  @GetMapping("/lots/{id}/certificates/{certificate}")
  ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID certificate) {
    CertificateFile file =
        certificates.file(new LotId(id), new CertificateId(certificate)).orElseThrow(Missing::new);
    // Never shown in place: what a laboratory sent is not ours to run in a browser.
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(file.bytes());
  }

  private Answer<Lot> interim(
      Actor actor, LotId lot, Signature signer, Signature approver, Form form) {
    return releases.releaseForInterim(actor, lot, signer, approver, form.value("reason"));
  }

  private ModelAndView answered(
      HttpServletRequest request,
      Actor actor,
      LotId id,
      Form form,
      Answer<Lot> answer,
      String notice) {
    return switch (answer) {
      case Answer.Given<Lot> _ -> {
        Frames.notice(request, Words.say(notice));
        yield new ModelAndView("redirect:/lots/" + id);
      }
      case Answer.Refused<Lot>(var refusals) ->
          one(actor, id, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView one(Actor actor, LotId id, Form form, HttpStatus status) {
    Lot lot = lots.find(id).orElseThrow(Missing::new);
    LotFacts facts =
        new LotFacts(
            lot,
            products.find(lot.product()).orElseThrow(Missing::new),
            lots.appraisal(id).orElseThrow(Missing::new),
            certificates.of(id),
            releases.of(id),
            lots.events(id),
            lot.keeper().equals(actor.clinic()));
    return new ModelAndView("lot/one", Map.of("form", form, "facts", facts), status);
  }
}
