package exolog.core.product.nta;

/** The figures of a size distribution weighted by number, all in nanometres. */
public enum SizeFigure {
  MEAN("Mean", "meanNm"),
  MODE("Mode", "modeNm"),
  SD("SD", "sdNm"),
  D10("D10", "d10Nm"),
  D50("D50", "d50Nm"),
  D90("D90", "d90Nm");

  private final String row;
  private final String key;

  SizeFigure(String row, String key) {
    this.row = row;
    this.key = key;
  }

  /** As NanoSight heads its row. */
  String row() {
    return row;
  }

  /** As the command's JSON names it. */
  public String key() {
    return key;
  }
}
