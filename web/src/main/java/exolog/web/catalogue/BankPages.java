package exolog.web.catalogue;

import exolog.core.answer.Answer;
import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import exolog.core.product.Bank;
import exolog.core.product.Bank.Karyotype;
import exolog.core.product.Bank.StrProfile;
import exolog.core.product.BankDetails;
import exolog.core.product.Banks;
import exolog.core.product.Donor;
import exolog.core.product.Donors;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters and shows cell banks with the donors behind them. */
@Framed
final class BankPages {
  private final Banks banks;
  private final Donors donors;

  BankPages(Banks banks, Donors donors) {
    this.banks = banks;
    this.donors = donors;
  }

  @GetMapping("/catalogue/banks/new")
  ModelAndView form(Actor actor) {
    return entry(actor, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/banks")
  ModelAndView enter(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<LocalDate> day = read.needed("bankedOn", read.day("bankedOn"));
    Optional<Integer> passage = read.whole("passage");
    Optional<BigDecimal> doublings = read.number("doublings");
    Optional<Karyotype> karyotype =
        read.needed("karyotype", read.choice("karyotype", Karyotype.class));
    Optional<StrProfile> str =
        read.needed("strProfile", read.choice("strProfile", StrProfile.class));
    if (day.isEmpty() || karyotype.isEmpty() || str.isEmpty() || !read.passed()) {
      return entry(actor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    BankDetails details =
        new BankDetails(
            form.value("code"),
            form.value("tissue"),
            form.value("cellType"),
            day.get(),
            passage,
            doublings,
            karyotype.get(),
            str.get(),
            chosen(actor, form));
    return switch (banks.enter(actor, details)) {
      case Answer.Given<Bank>(var bank) -> {
        Frames.notice(request, Words.say("bank.entered"));
        yield new ModelAndView("redirect:/catalogue/banks/" + bank.id());
      }
      case Answer.Refused<Bank>(var refusals) ->
          entry(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/catalogue/banks/{id}")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    Bank bank = banks.find(new BankId(id)).orElseThrow(Missing::new);
    List<Donor> behind =
        donors.list(actor).stream().filter(one -> bank.donors().contains(one.id())).toList();
    return new ModelAndView("catalogue/bank", Map.of("bank", bank, "donors", behind));
  }

  private Set<DonorId> chosen(Actor actor, Form form) {
    return donors.list(actor).stream()
        .map(Donor::id)
        .filter(id -> form.chose("donors", id.toString()))
        .collect(Collectors.toSet());
  }

  private ModelAndView entry(Actor actor, Form form, HttpStatus status) {
    return new ModelAndView(
        "catalogue/bankNew", Map.of("form", form, "donors", donors.list(actor)), status);
  }
}
