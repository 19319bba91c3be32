package exolog.app.journey;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.course.DrawResult;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import exolog.core.product.Donor;
import exolog.core.product.Donors;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;

/** A clinic with a clinician, a nurse, two vials of one lot, and three patients who received it. */
final class RecallClinic {
  static final int PATIENTS = 3;
  private static final String NURSE = "the-nurse";

  final ServerUnderTest server;
  private final DrawLoad load;

  RecallClinic(ServerUnderTest server) {
    this.server = server;
    load = DrawLoad.in(server.bean(DataSource.class), server.clock(), PATIENTS, 2);
    server
        .bean(Accounts.class)
        .open(load.actor(), AccountOpening.of(NURSE, DrawLoad.PASSWORD, "Nora Nurse", Role.NURSE))
        .orThrow();
    for (int hand = 0; hand < PATIENTS; hand++) {
      if (!(draw(hand) instanceof Drawn)) {
        throw new IllegalStateException("patient " + hand + " received nothing");
      }
    }
  }

  DrawLoad load() {
    return load;
  }

  DrawResult draw(int hand) {
    return load.draw(hand, UUID.randomUUID(), new SplittableRandom(hand));
  }

  Lot lot() {
    return server.bean(Lots.class).find(load.anyVial(new SplittableRandom(1)).lot()).orElseThrow();
  }

  Donor donor() {
    return server.bean(Donors.class).behind(lot().preparation()).getFirst();
  }

  Page clinician(Browser browser) {
    return signedIn(browser, load.login());
  }

  Page nurse(Browser browser) {
    return signedIn(browser, NURSE);
  }

  /** The nurse without a browser's help, to send what no button offers. */
  Visitor nurseByHand() throws Exception {
    var visitor = new Visitor(server.url());
    visitor.signIn(NURSE, DrawLoad.PASSWORD);
    return visitor;
  }

  Visitor clinicianByHand() throws Exception {
    var visitor = new Visitor(server.url());
    visitor.signIn(load.login(), DrawLoad.PASSWORD);
    return visitor;
  }

  private Page signedIn(Browser browser, String login) {
    Page page = browser.newVisitor(server.url());
    page.navigate("/sign-in");
    page.fill("#f-login", login);
    page.fill("#f-password", DrawLoad.PASSWORD);
    page.keyboard().press("Enter");
    page.getByText("Sign out").waitFor();
    return page;
  }
}
