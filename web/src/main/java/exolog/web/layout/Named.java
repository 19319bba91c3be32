package exolog.web.layout;

import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.practice.Credential;

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

  /** A credential without its number and issuer. */
  public static String credential(Credential credential) {
    return Words.say("credential." + credential.kind())
        + credential
            .procedure()
            .map(procedure -> ": " + Words.say("route." + procedure.key()))
            .orElse("");
  }
}
