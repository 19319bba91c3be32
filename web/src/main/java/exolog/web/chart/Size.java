package exolog.web.chart;

/**
 * The drawing surface in SVG units. A phone gets a drawing of its own: the same one made smaller
 * would shrink its text below 11 px.
 */
public enum Size {
  WIDE(720, 44, 20, 12),
  PHONE(328, 38, 16, 6);

  private final int width;
  private final int left;
  private final int right;
  private final int ticks;

  Size(int width, int left, int right, int ticks) {
    this.width = width;
    this.left = left;
    this.right = right;
    this.ticks = ticks;
  }

  public int width() {
    return width;
  }

  /** Where the plot begins: room for the figures of the upright axis. */
  public int left() {
    return left;
  }

  public int plotEnd() {
    return width - right;
  }

  /** Most ticks that a level axis bears without its figures touching. */
  int ticks() {
    return ticks;
  }
}
