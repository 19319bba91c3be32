package exolog.web.clinic;

import exolog.core.answer.Answer;
import exolog.core.id.CredentialId;
import exolog.core.id.PractitionerId;
import exolog.core.practice.Clinics;
import exolog.core.practice.CredentialPaper;
import exolog.core.practice.Practitioner;
import exolog.core.practice.Practitioners;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

/** One person who treats: what entitles them, from when until when, and the papers behind it. */
@Framed
final class PersonPage {
  private final Practitioners practitioners;
  private final Clinics clinics;
  private final Clock clock;

  PersonPage(Practitioners practitioners, Clinics clinics, Clock clock) {
    this.practitioners = practitioners;
    this.clinics = clinics;
    this.clock = clock;
  }

  @GetMapping("/clinic/people/{id}")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    return page(actor, new PractitionerId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/clinic/people/{id}/credentials")
  ModelAndView add(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper)
      throws IOException {
    Form form = Form.of(request);
    Optional<CredentialPaper> file =
        paper == null || paper.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CredentialPaper(
                    Optional.ofNullable(paper.getOriginalFilename()).orElse(""), paper.getBytes()));
    PractitionerId person = new PractitionerId(id);
    return answered(
        request,
        actor,
        person,
        form,
        CredentialForm.read(form)
            .then(details -> practitioners.addCredential(actor, person, details.with(file))),
        "credential.added");
  }

  @PostMapping("/clinic/people/{id}/credentials/{credential}/end")
  ModelAndView end(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID credential) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<LocalDate> lastDay = read.needed("lastDay", read.day("lastDay"));
    Optional<String> why = read.needed("why", read.text("why"));
    PractitionerId person = new PractitionerId(id);
    if (lastDay.isEmpty() || why.isEmpty()) {
      return page(actor, person, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return answered(
        request,
        actor,
        person,
        form,
        practitioners.endCredential(
            actor, person, new CredentialId(credential), lastDay.get(), why.get()),
        "credential.ended");
  }

  @GetMapping("/clinic/people/{id}/credentials/{credential}/paper")
  ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, @PathVariable UUID credential) {
    CredentialPaper paper =
        practitioners
            .paper(actor, new PractitionerId(id), new CredentialId(credential))
            .orElseThrow(Missing::new);
    // Never shown in place: what someone handed in is not ours to run in a browser.
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(paper.content());
  }

  private ModelAndView answered(
      HttpServletRequest request,
      Actor actor,
      PractitionerId id,
      Form form,
      Answer<Practitioner> answer,
      String key) {
    return switch (answer) {
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say(key));
        yield new ModelAndView("redirect:/clinic/people/" + id);
      }
      case Answer.Refused(var refusals) ->
          page(actor, id, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(Actor actor, PractitionerId id, Form form, HttpStatus status) {
    return new ModelAndView(
        "clinic/person",
        Map.of(
            "person", practitioners.find(actor, id).orElseThrow(Missing::new),
            "today", clinics.of(actor).dayOf(clock.instant()),
            "form", form),
        status);
  }
}
