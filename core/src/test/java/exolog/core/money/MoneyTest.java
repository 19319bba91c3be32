package exolog.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void anAmountHasTheDecimalsOfItsCurrency() {
    assertThat(Money.of("350", "EUR").times(6)).isEqualTo(Money.of("2100.00", "EUR"));
    assertThat(Money.of("0.125", "EUR")).isEqualTo(Money.of("0.12", "EUR"));
    assertThat(Money.of("0.5", "JPY").amount()).isEqualByComparingTo("0");
    assertThat(Money.of("1.2345", "KWD").amount()).isEqualByComparingTo("1.234");
  }

  @Test
  void twoCurrenciesHaveNoSum() {
    assertThat(Money.of("1.10", "EUR").plus(Money.of("2.20", "EUR")))
        .isEqualTo(Money.of("3.30", "EUR"));
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "JPY")))
        .hasMessageContaining("without a rate");
  }

  @Test
  void halfAYenCannotBePaid() {
    assertThat(Money.isPayable(new BigDecimal("0.50"), YEN)).isFalse();
    assertThat(Money.isPayable(new BigDecimal("100.00"), YEN)).isTrue();
  }
}
