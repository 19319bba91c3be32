package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.CourseDetails;
import exolog.core.course.Courses;
import exolog.core.course.UsualPlan;
import exolog.core.course.UsualPlans;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Written;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a course that no consultation here led to. What for, with what and how comes first; the
 * usual plan for it then stands in the fields, with where it is from.
 */
@Framed
final class NewCoursePage {
  private static final BigDecimal DAYS_IN_WEEK = BigDecimal.valueOf(7);

  private final Courses courses;
  private final Patients patients;
  private final Products products;
  private final UsualPlans plans;
  private final Clinics clinics;
  private final Clock clock;

  NewCoursePage(
      Courses courses,
      Patients patients,
      Products products,
      UsualPlans plans,
      Clinics clinics,
      Clock clock) {
    this.courses = courses;
    this.patients = patients;
    this.products = products;
    this.plans = plans;
    this.clinics = clinics;
    this.clock = clock;
  }

  /** What for, with what and by which route. */
  private record Wish(Concern concern, Product product, Route route) {}

  @GetMapping("/patients/{id}/courses/new")
  ModelAndView page(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form asked = Form.of(request);
    Reading read = asked.read();
    Optional<UsualPlan> usual = wish(read).flatMap(wish -> usual(actor, wish));
    if (!read.passed()) {
      return page(actor, id, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Map<String, String> known = new LinkedHashMap<>();
    for (String field : new String[] {"concern", "product", "route"}) {
      known.put(field, asked.value(field));
    }
    usual.ifPresent(plan -> {
      known.put("sessions", String.valueOf(plan.sessions()));
      known.put("every", Written.number(plan.intervalDays() / DAYS_IN_WEEK.doubleValue(), 2));
    });
    return page(actor, id, Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/patients/{id}/courses")
  ModelAndView open(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    read.needed("concern", read.text("concern"));
    read.needed("product", read.text("product"));
    read.needed("route", read.text("route"));
    Optional<Wish> wish = wish(read);
    Optional<Integer> sessions = read.needed("sessions", read.whole("sessions"));
    Optional<BigDecimal> weeks = read.needed("every", read.number("every"));
    if (!read.passed() || wish.isEmpty() || sessions.isEmpty() || weeks.isEmpty()) {
      return page(actor, id, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    CourseDetails details =
        new CourseDetails(
            new PatientId(id),
            Optional.empty(),
            wish.get().concern(),
            wish.get().product().id(),
            wish.get().route(),
            sessions.get(),
            weeks.get().multiply(DAYS_IN_WEEK).intValue());
    return switch (courses.openWithoutConsultation(actor, details, form.value("why"))) {
      case Answer.Given(Course course) -> new ModelAndView("redirect:/courses/" + course.id());
      case Answer.Refused(var refusals) ->
          page(actor, id, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Empty until all three are chosen. */
  private Optional<Wish> wish(Reading read) {
    Optional<Concern> concern = read.choice("concern", Concern::of);
    Optional<Route> route = read.choice("route", Route::of);
    Optional<Product> product = read.id("product").map(ProductId::new).flatMap(products::find);
    return concern.isPresent() && route.isPresent() && product.isPresent()
        ? Optional.of(new Wish(concern.get(), product.get(), route.get()))
        : Optional.empty();
  }

  private Optional<UsualPlan> usual(Actor actor, Wish wish) {
    return plans.of(
        wish.concern(),
        wish.product().source(),
        wish.route(),
        clinics.of(actor).dayOf(clock.instant()));
  }

  private ModelAndView page(Actor actor, UUID id, Form form, HttpStatus status) {
    Optional<Wish> wish = wish(form.read());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("patient", patients.find(actor, new PatientId(id)).orElseThrow(Missing::new));
    model.put(
        "products",
        products.list().stream().map(p -> new Choice(p.id().toString(), p.name())).toList());
    model.put("chosen", wish.isPresent());
    model.put("usual", wish.flatMap(known -> usual(actor, known)));
    model.put("form", form);
    return new ModelAndView("course/new", model, status);
  }
}
