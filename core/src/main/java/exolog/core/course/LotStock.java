package exolog.core.course;

import exolog.core.id.LotId;

/** What this clinic received of a lot, and what of it has not left the vials. */
public record LotStock(
    LotId lot, String number, int vials, int vialsNotEmpty, long leftMicrolitres) {}
