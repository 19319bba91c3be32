package exolog.cohort;

import exolog.core.id.LotId;
import exolog.core.id.ProductId;
import exolog.core.product.CargoList;
import exolog.core.product.ProductClass;
import exolog.core.tenancy.Actor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What the demonstration hands in about a lot: an invented instrument file, cargo and class. */
record HandedIn(Doors doors, Actor actor) {
  private static final String SOURCE = "Demo: invented for this demonstration, no authority's word";

  private static final String NTA =
      """
      NTA Experiment Summary File,
      Created with NTA 3.4 Build 3.4.003,
      [Experiment Details],,
      Experiment Name,invented-for-the-demonstration.nano,
      Sample Description,invented,
      Filename:,demo_00,demo_01,demo_02,
      [Results],,,,Average,Standard Error,
      Dilution factor (concentrations adjusted for this factor),Not recorded,Not recorded,Not recorded,,,
      Concentration (Particles / ml),1.08e+08,1.11e+08,1.14e+08,1.11e+08,1.73e+06,
      Completed tracks,2211,2198,2304,,,
      [Size Data],,
      Weighting,Number,
      Filename,demo_00,demo_01,demo_02,Average,Standard Error,
      Mean,142.1,139.8,143.0,141.6,1.0,
      Mode,121.0,118.4,123.2,120.9,1.4,
      SD,44.0,43.1,45.2,44.1,0.6,
      D10,92.2,91.0,93.1,92.1,0.6,
      D50,134.9,133.0,136.1,134.7,0.9,
      D90,201.3,198.8,204.0,201.4,1.5,
      """;

  private static final String CARGO =
      """
      Type,Name,Amount,Unit,Detected
      protein,CD9,,,yes
      protein,CD63,,,yes
      protein,CD81,,,yes
      protein,PDCD6IP,,,yes
      protein,TSG101,,,yes
      protein,FN1,41,ng/mL,yes
      protein,COL1A1,12,ng/mL,yes
      protein,TIMP1,8,ng/mL,yes
      protein,HGF,0.6,ng/mL,yes
      protein,ANXA1,,,yes
      protein,LGALS1,,,yes
      protein,VEGFA,,,no
      protein,FGF2,,,no
      protein,WNT3A,,,no
      protein,ELN,,,no
      protein,IL10,,,no
      protein,TYR,,,no
      miRNA,hsa-miR-21-5p,,,yes
      miRNA,hsa-miR-146a-5p,,,yes
      miRNA,hsa-miR-29b-3p,,,yes
      miRNA,hsa-miR-16-5p,,,yes
      """;

  void about(ProductId product, LotId lot, LocalDate day) {
    doors
        .products
        .classify(
            actor,
            product,
            new ProductClass("US", day, ProductClass.Kind.UNAPPROVED_MEDICINE, SOURCE))
        .orThrow();
    doors
        .products
        .classify(
            actor, product, new ProductClass("DE", day, ProductClass.Kind.INVESTIGATIONAL, SOURCE))
        .orThrow();
    byte[] file = NTA.getBytes(StandardCharsets.UTF_8);
    var kept = doors.ntaFiles.keep(actor, lot, "demo-ExperimentSummary.csv", file).orThrow();
    doors.ntaFiles.dilute(actor, kept.id(), new BigDecimal(100)).orThrow();
    doors
        .cargoes
        .enter(
            actor,
            lot,
            new CargoList(
                "Homo sapiens",
                "Demo: invented panel, no real measurement",
                "demo-cargo.csv",
                CARGO,
                false))
        .orThrow();
  }
}
