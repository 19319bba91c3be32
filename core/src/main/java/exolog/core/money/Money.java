package exolog.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, in its smallest unit at the finest: cents of a euro, whole yen. Finer
 * amounts are rounded half to even, as banks do, so that sums of many do not drift.
 */
public record Money(BigDecimal amount, Currency currency) {
  public Money {
    amount =
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public Money times(int count) {
    return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
  }

  /**
   * The sum of both.
   *
   * @throws IllegalArgumentException on another currency: a sum of two would be a false figure
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Cannot add " + other.currency + " to " + currency + " without a rate.");
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** Whether an amount can be paid in this currency without rounding. */
  public static boolean isPayable(BigDecimal amount, Currency currency) {
    return amount.stripTrailingZeros().scale() <= Math.max(0, currency.getDefaultFractionDigits());
  }
}
