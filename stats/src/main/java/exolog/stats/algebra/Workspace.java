package exolog.stats.algebra;

/** What one thread needs to work on panels; grown as asked, reused from panel to panel. */
final class Workspace {
  final Blocks blocks;
  final Product product;
  final int[] rows;
  private double[] numbers = new double[0];

  private Workspace(Kernel kernel, int tallest) {
    blocks = new Blocks(kernel);
    product = blocks.product();
    rows = new int[tallest];
  }

  static Workspace[] two(Kernel kernel, Panels panels) {
    int tallest = 0;
    for (int j = 0; j < panels.count(); j++) {
      tallest = Math.max(tallest, panels.height(j));
    }
    return new Workspace[] {new Workspace(kernel, tallest), new Workspace(kernel, tallest)};
  }

  /** At least so many numbers, whatever they were before. */
  double[] numbers(int count) {
    if (numbers.length < count) {
      numbers = new double[count];
    }
    return numbers;
  }
}
