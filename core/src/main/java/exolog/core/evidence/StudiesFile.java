package exolog.core.evidence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads studies.csv (trials of vesicles) and control_studies.csv (trials that lend an arm). */
final class StudiesFile {
  static final String VESICLES =
      "study,title,year,doi,address,design,design_text,country,condition_text,concerns,sex,"
          + "n_treated,n_control,n_total,product_source,source_family,source_text,product_name,"
          + "route,delivery_text,dose,schedule,sessions_low,sessions_high,interval_weeks_low,"
          + "interval_weeks_high,plan_text,follow_up_weeks,concomitant,adverse_events,"
          + "level_of_evidence,funding_conflict,source_access,url_read,note";
  static final String CONTROLS =
      "study,title,year,doi,address,design,population,concerns,sex,n_total,route,schedule,"
          + "sessions,interval_weeks,follow_up_weeks,source_access,note";

  private final Plans plans;

  StudiesFile(Plans plans) {
    this.plans = plans;
  }

  Map<String, Study> read(Shelf shelf) {
    var studies = new LinkedHashMap<String, Study>();
    Set<String> seen = new HashSet<>();
    for (Line line : shelf.sheet("studies.csv", VESICLES).lines()) {
      Study study = vesicles(line, line.unique("study", seen));
      studies.put(study.id(), study);
    }
    for (Line line : shelf.sheet("control_studies.csv", CONTROLS).lines()) {
      Study study = control(line, line.unique("study", seen));
      studies.put(study.id(), study);
    }
    return studies;
  }

  private Study vesicles(Line line, String id) {
    ProductSource source = line.keyOrNull("product_source", ProductSource::of);
    SourceFamily family = line.key("source_family", SourceFamily::of);
    line.require(
        source == null || source.family() == family,
        "source_family",
        "'%s' does not fit the product source. Write the family of that source."
            .formatted(family.key()));
    return new Study(
        id,
        true,
        line.text("title"),
        line.count("year"),
        line.textOrNull("doi"),
        line.textOrNull("address"),
        line.text("url_read"),
        line.key("design", Design::of),
        line.textOrNull("design_text"),
        line.textOrNull("country"),
        line.textOrNull("condition_text"),
        line.keys("concerns", Concern::of),
        line.key("sex", Sex::of),
        line.count("n_treated"),
        line.count("n_control"),
        line.count("n_total"),
        source,
        family,
        line.textOrNull("source_text"),
        line.textOrNull("product_name"),
        line.key("route", Route::of),
        line.textOrNull("delivery_text"),
        line.textOrNull("dose"),
        plan(line, "sessions_low", "sessions_high", "interval_weeks_low", "interval_weeks_high"),
        line.textOrNull("concomitant"),
        line.textOrNull("adverse_events"),
        line.textOrNull("level_of_evidence"),
        line.textOrNull("funding_conflict"),
        line.textOrNull("source_access"),
        line.textOrNull("note"));
  }

  private Study control(Line line, String id) {
    return new Study(
        id,
        false,
        line.text("title"),
        line.count("year"),
        line.textOrNull("doi"),
        line.textOrNull("address"),
        line.textOrNull("address"),
        line.key("design", Design::of),
        null,
        null,
        line.textOrNull("population"),
        line.keys("concerns", Concern::of),
        line.key("sex", Sex::of),
        null,
        null,
        line.count("n_total"),
        null,
        SourceFamily.NONE,
        null,
        null,
        line.key("route", Route::of),
        null,
        null,
        plan(line, "sessions", "sessions", "interval_weeks", "interval_weeks"),
        null,
        null,
        null,
        null,
        line.textOrNull("source_access"),
        line.textOrNull("note"));
  }

  private Plan plan(Line line, String low, String high, String everyLow, String everyHigh) {
    Double followUp = line.notNegative("follow_up_weeks");
    return switch (line.text("schedule")) {
      case "daily", "none" -> plans.daily(followUp);
      case "sessions" ->
          plans.sessions(
              line.notNegative(low),
              line.notNegative(high),
              line.notNegative(everyLow),
              line.notNegative(everyHigh),
              followUp);
      default ->
          throw line.refuse(
              "schedule",
              "'%s' is unknown. Use one of: sessions, daily, none."
                  .formatted(line.text("schedule")));
    };
  }
}
