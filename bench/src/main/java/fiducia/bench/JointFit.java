package fiducia.bench;

import fiducia.engine.Model;
import fiducia.engine.Numbers;

/**
 * The joint chance as the others can compute it: the logistic function of a polynomial in where
 * trust and rapport (alike in the model as long as nothing is learned) and collaboration stand. It
 * replaces 21 exponentials by one, and whoever comes close to the first ten by it is ranked by the
 * engine's own joint chance afterwards, so it makes the others faster and none of them wrong.
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
record JointFit(double[][] coefficients, double error) {

  /** Highest sum of the two powers. */
  static final int DEGREE = 5;

  /**
   * Whoever has a factor below the floor of .35 is held back, so that no more needs to be fitted.
   */
  private static final double LOWEST = -.39;

  private static final double HIGHEST = 1.3;

  /** Trust and collaboration stand at most so far apart. */
  private static final double APART = .9;

  private static final int NODES = 60;

  /**
   * Fits by least squares over all that can come near the first ten: standings from the floor to
   * 1.3, which is more than the best of a million reach.
   */
  static JointFit of(Model model) {
    var numbers = new Numbers(model);
    int terms = (DEGREE + 1) * (DEGREE + 2) / 2;
    var normal = new double[terms][terms + 1];
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        double a = node(i);
        double c = node(j);
        if (Math.abs(a - c) > APART) {
          continue;
        }
        double chance = numbers.joint(a, a, c);
        double weight = chance * (1 - chance); // so that errors count as those of the chance
        double target = Math.log(chance / (1 - chance));
        var powers = powers(a, c);
        for (int row = 0; row < terms; row++) {
          for (int column = 0; column < terms; column++) {
            normal[row][column] += weight * weight * powers[row] * powers[column];
          }
          normal[row][terms] += weight * weight * powers[row] * target;
        }
      }
    }
    var solved = solve(normal);
    var coefficients = new double[DEGREE + 1][DEGREE + 1];
    int term = 0;
    for (int i = 0; i <= DEGREE; i++) {
      for (int j = 0; j <= DEGREE - i; j++) {
        coefficients[i][j] = solved[term++];
      }
    }
    double error = 0;
    var fit = new JointFit(coefficients, 0);
    for (int i = 0; i <= 4 * (NODES - 1); i++) {
      for (int j = 0; j <= 4 * (NODES - 1); j++) {
        double a = node(i / 4.0);
        double c = node(j / 4.0);
        if (Math.abs(a - c) <= APART) {
          error = Math.max(error, Math.abs(fit.joint(a, c) - numbers.joint(a, a, c)));
        }
      }
    }
    return new JointFit(coefficients, error);
  }

  double joint(double trust, double collaboration) {
    double sum = 0;
    for (int i = DEGREE; i >= 0; i--) {
      double inner = 0;
      for (int j = DEGREE - i; j >= 0; j--) {
        inner = inner * collaboration + coefficients[i][j];
      }
      sum = sum * trust + inner;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The same in SQL, from two columns. */
  String sql(String trust, String collaboration) {
    var sum = "";
    for (int i = DEGREE; i >= 0; i--) {
      var inner = "";
      for (int j = DEGREE - i; j >= 0; j--) {
        var own = Sql.number(coefficients[i][j]);
        inner = inner.isEmpty() ? own : "(" + inner + " * " + collaboration + " + " + own + ")";
      }
      sum = sum.isEmpty() ? inner : "(" + sum + " * " + trust + " + " + inner + ")";
    }
    return "1.0 / (1.0 + exp(-" + sum + "))";
  }

  /** Denser towards the ends, where a polynomial errs most (Chebyshev). */
  private static double node(double i) {
    double share = (1 - Math.cos(Math.PI * i / (NODES - 1))) / 2;
    return LOWEST + (HIGHEST - LOWEST) * Math.min(1, share);
  }

  private static double[] powers(double a, double c) {
    var powers = new double[(DEGREE + 1) * (DEGREE + 2) / 2];
    int term = 0;
    for (int i = 0; i <= DEGREE; i++) {
      for (int j = 0; j <= DEGREE - i; j++) {
        powers[term++] = Math.pow(a, i) * Math.pow(c, j);
      }
    }
    return powers;
  }

  /** Gauss and Jordan with the largest pivot. */
  private static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int i = 0; i < size; i++) {
      int best = i;
      for (int row = i + 1; row < size; row++) {
        best = Math.abs(rows[row][i]) > Math.abs(rows[best][i]) ? row : best;
      }
      var pivot = rows[best];
      rows[best] = rows[i];
      rows[i] = pivot;
      for (int row = 0; row < size; row++) {
        double times = row == i ? 0 : rows[row][i] / pivot[i];
        for (int column = i; column <= size && times != 0; column++) {
          rows[row][column] -= times * pivot[column];
        }
      }
    }
    var solved = new double[size];
    for (int i = 0; i < size; i++) {
      solved[i] = rows[i][size] / rows[i][i];
    }
    return solved;
  }
}
