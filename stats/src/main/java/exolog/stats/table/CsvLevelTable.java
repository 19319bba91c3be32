package exolog.stats.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct byte strings, numbered as they come: open addressing, the bytes themselves in one pool.
 * A million names cost some 30 MB and no object each.
 */
final class CsvLevelTable {
  private static final int FREE = -1;

  private int[] slots = new int[64];
  private int[] hashes = new int[32];
  private int[] starts = new int[33];
  private int[] firstRows = new int[32];
  private byte[] pool = new byte[256];
  private int count;
  private int last;

  CsvLevelTable() {
    Arrays.fill(slots, FREE);
  }

  int count() {
    return count;
  }

  /** The row that first mentioned a name. */
  int firstRow(int code) {
    return firstRows[code];
  }

  String name(int code) {
    return new String(pool, starts[code], starts[code + 1] - starts[code], StandardCharsets.UTF_8);
  }

  /**
   * The number of a name, a new one if it is new.
   *
   * @param hash of the bytes, always by the same rule: {@link #next}
   */
  int code(byte[] bytes, int from, int to, int hash, int row) {
    if (count > 0 && is(last, bytes, from, to)) {
      return last; // rows of one patient follow each other
    }
    int slot = slot(hash);
    while (slots[slot] != FREE) {
      int code = slots[slot];
      if (hashes[code] == hash && is(code, bytes, from, to)) {
        last = code;
        firstRows[code] = Math.min(firstRows[code], row);
        return code;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    last = add(bytes, from, to, hash, row);
    slots[slot] = last;
    if (2 * count > slots.length) {
      rehash();
    }
    return last;
  }

  /** The numbers here of another table's names. */
  int[] take(CsvLevelTable other) {
    var codes = new int[other.count];
    for (int code = 0; code < codes.length; code++) {
      codes[code] =
          code(
              other.pool,
              other.starts[code],
              other.starts[code + 1],
              other.hashes[code],
              other.firstRows[code]);
    }
    return codes;
  }

  static int next(int hash, byte letter) {
    return 31 * hash + letter;
  }

  static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = next(hash, bytes[at]);
    }
    return hash;
  }

  /** 31 h + c leaves like names in like places; the golden ratio spreads them. */
  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private boolean is(int code, byte[] bytes, int from, int to) {
    return Arrays.equals(pool, starts[code], starts[code + 1], bytes, from, to);
  }

  private int add(byte[] bytes, int from, int to, int hash, int row) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      firstRows = Arrays.copyOf(firstRows, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count + 1);
    }
    int end = Math.addExact(starts[count], to - from);
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * end)));
    }
    System.arraycopy(bytes, from, pool, starts[count], to - from);
    hashes[count] = hash;
    firstRows[count] = row;
    starts[count + 1] = end;
    return count++;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, FREE);
    for (int code = 0; code < count; code++) {
      int slot = slot(hashes[code]);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = code;
    }
  }
}
