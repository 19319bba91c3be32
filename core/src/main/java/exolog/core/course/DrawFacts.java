package exolog.core.course;

import exolog.core.custody.Hold;
import exolog.core.custody.Vial;
import exolog.core.jurisdiction.RouteRule;
import exolog.core.practice.Entitlement;
import exolog.core.product.Lot;
import exolog.core.product.LotRelease;
import exolog.core.product.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the gate looks at, read under locks in the transaction of the draw.
 *
 * @param placeUnknown whether this clinic names its places and the vial stands in none of them
 * @param interim the release on which the lot stands while its final sterility result is awaited
 * @param vialHolds the holds on the vial itself
 * @param lotHolds this clinic's own holds on the lot
 * @param materialHolds this clinic's stops on the diluent or device lot
 * @param consented whether consent for this product and route stands, to the text in force
 * @param entitlement of the session's practitioner to this procedure today
 * @param law the strictest rule of the clinic's country for this route
 * @param sessionClosed whether somebody has closed the session
 * @param now the instant of the draw
 * @param today the clinic's day at that instant
 */
record DrawFacts(
    Course course,
    Vial vial,
    boolean placeUnknown,
    Lot lot,
    Product product,
    Optional<LotRelease> interim,
    List<Hold> vialHolds,
    List<Hold> lotHolds,
    List<MaterialHold> materialHolds,
    boolean consented,
    Entitlement entitlement,
    Optional<RouteRule> law,
    boolean sessionClosed,
    Instant now,
    LocalDate today) {}
