package exolog.web.catalogue;

import exolog.core.product.Bank;
import exolog.core.product.Donor;
import exolog.core.product.Preparation;
import java.util.List;

/** A preparation and from whom it comes. */
public record Origin(Preparation preparation, List<Bank> banks, List<Donor> donors) {
  public Origin {
    banks = List.copyOf(banks);
    donors = List.copyOf(donors);
  }
}
