package exolog.testkit.registry;

import java.util.Arrays;

/**
 * Which lots each clinic has, in the order of their release. A lot goes to two to five clinics (all
 * there are, if fewer), four in five of them in the region of the first.
 */
final class Supply {
  private static final double INSIDE_THE_REGION = 0.8;

  /**
   * Fractional part of the golden ratio: consecutive lots start far apart and reach all clinics.
   */
  private static final double GOLDEN = 0.6180339887498949;

  private final int[][] lotsOfClinic;
  private final int lots;

  Supply(Network network, long seed) {
    lots = network.lots();
    int clinics = network.clinics();
    int[][] placed = new int[clinics][8];
    int[] count = new int[clinics];
    int[] places = new int[5];
    for (int lot = 0; lot < lots; lot++) {
      int used = place(lot, clinics, Draws.of(seed, Draws.Kind.LOT_PLACES, lot), places);
      for (int j = 0; j < used; j++) {
        int clinic = places[j];
        if (count[clinic] == placed[clinic].length) {
          placed[clinic] = Arrays.copyOf(placed[clinic], 2 * count[clinic]);
        }
        placed[clinic][count[clinic]++] = lot;
      }
    }
    lotsOfClinic = new int[clinics][];
    for (int clinic = 0; clinic < clinics; clinic++) {
      lotsOfClinic[clinic] =
          count[clinic] == 0
              ? new int[] {clinic % lots} // fewer lots than clinics: someone lends one
              : Arrays.copyOf(placed[clinic], count[clinic]);
    }
  }

  private static int place(int lot, int clinics, Draws draws, int[] places) {
    int wanted = Math.min(clinics, 2 + draws.choose(4));
    double turn = lot * GOLDEN;
    places[0] = (int) ((turn - Math.floor(turn)) * clinics);
    int region = Network.CLINICS_IN_A_REGION;
    int first = places[0] / region * region;
    int near = Math.min(region, clinics - first);
    for (int used = 1; used < wanted; ) {
      int clinic =
          draws.chance(INSIDE_THE_REGION) ? first + draws.choose(near) : draws.choose(clinics);
      if (!contains(places, used, clinic)) {
        places[used++] = clinic;
      }
    }
    return wanted;
  }

  private static boolean contains(int[] places, int used, int clinic) {
    for (int j = 0; j < used; j++) {
      if (places[j] == clinic) {
        return true;
      }
    }
    return false;
  }

  /**
   * The newest lot that the clinic has at that time, or its first.
   *
   * @param time share of the registry's years that has passed
   */
  int lotAt(int clinic, double time) {
    int[] here = lotsOfClinic[clinic];
    int released = (int) Math.min(lots - 1, Math.max(0, time * lots));
    int at = Arrays.binarySearch(here, released);
    return here[Math.max(0, at >= 0 ? at : -at - 2)];
  }

  /** The newest lot that the clinic has at that time; where that is this one, the next. */
  int anotherAt(int clinic, double time, int lot) {
    int newest = lotAt(clinic, time);
    return newest == lot ? after(clinic, lot) : newest;
  }

  /** Round to the clinic's first lot again at the end. */
  private int after(int clinic, int lot) {
    int[] here = lotsOfClinic[clinic];
    int at = Arrays.binarySearch(here, lot);
    return here[(at >= 0 ? at + 1 : -at - 1) % here.length];
  }

  int[] lotsOf(int clinic) {
    return lotsOfClinic[clinic].clone();
  }
}
