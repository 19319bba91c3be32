package exolog.web.handedin;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.id.LotId;
import exolog.core.id.NtaFileId;
import exolog.core.product.Certificates;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.NtaFile;
import exolog.core.product.NtaFiles;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Instrument files of a lot: upload, what was read, and the question for the dilution. */
@Framed
final class NtaPage {
  private final NtaFiles files;
  private final Lots lots;
  private final Certificates certificates;

  NtaPage(NtaFiles files, Lots lots, Certificates certificates) {
    this.certificates = certificates;
    this.files = files;
    this.lots = lots;
  }

  @GetMapping("/lots/{id}/nta")
  ModelAndView page(@PathVariable UUID id) {
    return page(new LotId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/lots/{id}/nta")
  ModelAndView keep(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    LotId lot = new LotId(id);
    return switch (files.keep(actor, lot, name, file.getBytes())) {
      case Answer.Given<NtaFile> _ -> done(request, id, "nta.kept");
      case Answer.Refused<NtaFile> refused ->
          page(lot, Form.empty().refused(refused.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/lots/{id}/nta/{file}/dilution")
  ModelAndView dilute(
      HttpServletRequest request, Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
    LotId lot = new LotId(id);
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<BigDecimal> factor = read.needed("dilution", read.number("dilution"));
    if (factor.isEmpty()) {
      return page(lot, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (files.dilute(actor, new NtaFileId(file), factor.get())) {
      case Answer.Given<NtaFile> _ -> done(request, id, "nta.diluted");
      case Answer.Refused<NtaFile>(List<Refusal> refusals) ->
          page(lot, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Size and concentration become values of the lot's certificate. */
  @PostMapping("/lots/{id}/nta/{file}/certificate")
  ModelAndView take(
      HttpServletRequest request, Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
    LotId lot = new LotId(id);
    return switch (certificates.take(actor, lot, new NtaFileId(file))) {
      case Answer.Given<Lot> _ -> done(request, id, "nta.taken");
      case Answer.Refused<Lot>(List<Refusal> refusals) ->
          page(lot, Form.empty().refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView done(HttpServletRequest request, UUID lot, String key) {
    Frames.notice(request, Words.say(key));
    return new ModelAndView("redirect:/lots/" + lot + "/nta");
  }

  private ModelAndView page(LotId id, Form form, HttpStatus status) {
    Lot lot = lots.find(id).orElseThrow(Missing::new);
    return new ModelAndView(
        "handedin/nta", Map.of("lot", lot, "files", files.of(id), "form", form), status);
  }
}
