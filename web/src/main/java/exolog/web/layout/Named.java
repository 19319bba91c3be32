package exolog.web.layout;

import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;

/** The clinic's closed words in the language of the page. */
public final class Named {
  private Named() {}

  public static String concern(Concern concern) {
    return Words.say("concern." + concern.key());
  }

  public static String route(Route route) {
    return Words.say("route." + route.key());
  }

  public static String site(Site site) {
    return Words.say("site." + site.key());
  }
}
