package exolog.stats.algebra;

import java.util.Arrays;

/**
 * An order of elimination with little fill: approximate minimum degree on the quotient graph
 * (Amestoy, Davis and Duff 1996, SIAM J. Matrix Anal. 17(4)), with element absorption, mass
 * elimination and indistinguishable variables. Ties fall to the variable seen last, so the same
 * pattern always gives the same order.
 *
 * <p>A node is a variable until it is eliminated, then an element: the clique it leaves behind.
 * {@code near[i]} lists a variable's elements first ({@code elements[i]} of them), then variables;
 * an element's lists the variables of its clique.
 */
final class MinimumDegree {
  private static final int NONE = -1;
  private static final int[] EMPTY = {};

  private final int order;
  private final int[][] near;
  private final int[] length;
  private final int[] elements;
  private final int[] degree;

  /** Variables that a node stands for: 0 when absorbed; negative while in the clique being made. */
  private final int[] weight;

  private final boolean[] isElement;
  private final long[] seen;
  private long mark = 1;

  // Variables of equal degree, doubly linked.
  private final int[] firstOfDegree;
  private final int[] next;
  private final int[] previous;

  // Variables of the clique with equal hash, singly linked.
  private final int[] firstOfHash;
  private final int[] hash;
  private final int[] nextOfHash;

  // Nodes eliminated together are a chain from their first to their last.
  private final int[] chainNext;
  private final int[] chainLast;
  private int lowestDegree;
  private int eliminated;

  private MinimumDegree(SymmetricPattern pattern) {
    order = pattern.order();
    near = new int[order][];
    length = new int[order];
    elements = new int[order];
    degree = new int[order];
    weight = new int[order];
    isElement = new boolean[order];
    seen = new long[order];
    firstOfDegree = new int[order + 1];
    next = new int[order];
    previous = new int[order];
    firstOfHash = new int[order];
    hash = new int[order];
    nextOfHash = new int[order];
    chainNext = new int[order];
    chainLast = new int[order];
    Arrays.fill(weight, 1);
    Arrays.fill(firstOfDegree, NONE);
    Arrays.fill(firstOfHash, NONE);
    Arrays.fill(chainNext, NONE);
    Arrays.setAll(chainLast, i -> i);
    connect(pattern);
  }

  /** The nodes in the order in which they should be eliminated. */
  static int[] order(SymmetricPattern pattern) {
    return new MinimumDegree(pattern).run();
  }

  private void connect(SymmetricPattern pattern) {
    for (int j = 0; j < order; j++) {
      for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
        degree[j]++;
        degree[pattern.row(at)]++;
      }
    }
    for (int j = 0; j < order; j++) {
      near[j] = new int[degree[j]];
    }
    for (int j = 0; j < order; j++) {
      for (int at = pattern.start(j) + 1; at < pattern.start(j + 1); at++) {
        int i = pattern.row(at);
        near[j][length[j]++] = i;
        near[i][length[i]++] = j;
      }
    }
    for (int j = order - 1; j >= 0; j--) {
      enlist(j);
    }
  }

  private int[] run() {
    var result = new int[order];
    int filled = 0;
    while (eliminated < order) {
      while (firstOfDegree[lowestDegree] == NONE) {
        lowestDegree++;
      }
      int pivot = firstOfDegree[lowestDegree];
      eliminate(pivot);
      for (int i = pivot; i != NONE; i = chainNext[i]) {
        result[filled++] = i;
      }
    }
    return result;
  }

  private void eliminate(int pivot) {
    delist(pivot);
    eliminated += weight[pivot];
    int size = gatherClique(pivot);
    countOutside(pivot);
    for (int at = 0; at < length[pivot]; at++) {
      size = refresh(near[pivot][at], pivot, size);
    }
    joinIndistinguishable(pivot);
    settle(pivot, size);
  }

  /** The pivot becomes an element: all it is near to, through variables or through elements. */
  private int gatherClique(int pivot) {
    int most = length[pivot] - elements[pivot];
    for (int at = 0; at < elements[pivot]; at++) {
      most += length[near[pivot][at]];
    }
    var clique = new int[most];
    int own = weight[pivot];
    weight[pivot] = -own;
    int count = 0;
    for (int at = 0; at < elements[pivot]; at++) {
      int element = near[pivot][at];
      count = take(near[element], 0, length[element], clique, count);
      absorb(element);
    }
    count = take(near[pivot], elements[pivot], length[pivot], clique, count);
    weight[pivot] = own;
    near[pivot] = clique;
    length[pivot] = count;
    elements[pivot] = 0;
    isElement[pivot] = true;
    int size = 0;
    for (int at = 0; at < count; at++) {
      size -= weight[clique[at]];
    }
    return size;
  }

  private int take(int[] from, int first, int last, int[] clique, int count) {
    int filled = count;
    for (int at = first; at < last; at++) {
      int i = from[at];
      if (weight[i] > 0) {
        weight[i] = -weight[i];
        clique[filled++] = i;
        delist(i);
      }
    }
    return filled;
  }

  /** After this, {@code seen[e] - mark} is the size of element e outside the clique. */
  private void countOutside(int pivot) {
    mark += order + 1L;
    for (int at = 0; at < length[pivot]; at++) {
      int i = near[pivot][at];
      for (int to = 0; to < elements[i]; to++) {
        int element = near[i][to];
        if (isElement[element]) {
          if (seen[element] < mark) {
            seen[element] = mark + degree[element];
          }
          seen[element] += weight[i];
        }
      }
    }
  }

  /**
   * Drops from a variable's list what the new element covers, and bounds its degree outside the
   * clique. A variable with nothing left outside is eliminated along with the pivot.
   *
   * @return the size of the clique without the variables eliminated
   */
  private int refresh(int i, int pivot, int size) {
    int outside = 0;
    int sum = 0;
    int kept = 0;
    for (int at = 0; at < elements[i]; at++) {
      int element = near[i][at];
      if (isElement[element]) {
        int beyond = (int) (seen[element] - mark);
        if (beyond == 0) {
          absorb(element);
        } else {
          near[i][kept++] = element;
          outside += beyond;
          sum += element;
        }
      }
    }
    int keptElements = kept;
    for (int at = elements[i]; at < length[i]; at++) {
      int variable = near[i][at];
      if (weight[variable] > 0 && !isElement[variable]) {
        near[i][kept++] = variable;
        outside += weight[variable];
        sum += variable;
      }
    }
    if (outside == 0) {
      return size - joinPivot(i, pivot);
    }
    degree[i] = Math.min(degree[i], outside);
    insertElement(i, pivot, keptElements, kept);
    hash[i] = (int) (Integer.toUnsignedLong(sum) % order);
    return size;
  }

  private void absorb(int element) {
    near[element] = EMPTY;
    length[element] = 0;
    isElement[element] = false;
  }

  private int joinPivot(int i, int pivot) {
    int gone = -weight[i];
    weight[pivot] += gone;
    eliminated += gone;
    swallow(pivot, i);
    return gone;
  }

  private void swallow(int by, int gone) {
    weight[gone] = 0;
    near[gone] = EMPTY;
    length[gone] = 0;
    elements[gone] = 0;
    chainNext[chainLast[by]] = gone;
    chainLast[by] = chainLast[gone];
  }

  /** What tied the variable to the pivot has left its list, so there is a place for the element. */
  private void insertElement(int i, int element, int at, int kept) {
    if (kept > at) {
      near[i][kept] = near[i][at];
    }
    near[i][at] = element;
    elements[i] = at + 1;
    length[i] = kept + 1;
  }

  /** Variables with the same neighbours stay so for ever: one stands for all. */
  private void joinIndistinguishable(int pivot) {
    for (int at = 0; at < length[pivot]; at++) {
      int i = near[pivot][at];
      if (weight[i] != 0) {
        compareWithEarlier(i);
      }
    }
    for (int at = 0; at < length[pivot]; at++) {
      firstOfHash[hash[near[pivot][at]]] = NONE;
    }
  }

  private void compareWithEarlier(int i) {
    boolean marked = false;
    for (int j = firstOfHash[hash[i]]; j != NONE; j = nextOfHash[j]) {
      if (length[i] == length[j] && elements[i] == elements[j]) {
        if (!marked) {
          markNeighbours(i);
          marked = true;
        }
        if (allMarked(j)) {
          weight[j] += weight[i];
          swallow(j, i);
          return;
        }
      }
    }
    nextOfHash[i] = firstOfHash[hash[i]];
    firstOfHash[hash[i]] = i;
  }

  private void markNeighbours(int i) {
    mark += order + 1L;
    for (int at = 0; at < length[i]; at++) {
      seen[near[i][at]] = mark;
    }
  }

  private boolean allMarked(int j) {
    for (int at = 0; at < length[j]; at++) {
      if (seen[near[j][at]] != mark) {
        return false;
      }
    }
    return true;
  }

  /** The clique without those absorbed; its variables back in the queue by their new degree. */
  private void settle(int pivot, int size) {
    int left = order - eliminated;
    int kept = 0;
    for (int at = 0; at < length[pivot]; at++) {
      int i = near[pivot][at];
      if (weight[i] != 0) {
        weight[i] = -weight[i];
        near[pivot][kept++] = i;
        degree[i] = Math.min(degree[i] + size - weight[i], left - weight[i]);
        enlist(i);
      }
    }
    length[pivot] = kept;
    degree[pivot] = size;
    if (kept == 0) {
      absorb(pivot);
    }
  }

  private void enlist(int i) {
    int first = firstOfDegree[degree[i]];
    next[i] = first;
    previous[i] = NONE;
    if (first != NONE) {
      previous[first] = i;
    }
    firstOfDegree[degree[i]] = i;
    lowestDegree = Math.min(lowestDegree, degree[i]);
  }

  private void delist(int i) {
    if (next[i] != NONE) {
      previous[next[i]] = previous[i];
    }
    if (previous[i] != NONE) {
      next[previous[i]] = next[i];
    } else {
      firstOfDegree[degree[i]] = next[i];
    }
  }
}
