package exolog.core.product;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What the record knows of cell banks; of several, what is worst for the rules. */
final class BankPart {
  private BankPart() {}

  static void put(ObjectNode document, Collection<Bank> banks) {
    if (banks.isEmpty()) {
      return;
    }
    ObjectNode source = document.withObject("/source");
    source.put("tissue", joined(banks.stream().map(Bank::tissue).toList()));
    source.put("cellType", joined(banks.stream().map(Bank::cellType).toList()));
    ObjectNode bank = document.putObject("bank");
    bank.put("code", joined(banks.stream().map(Bank::code).toList()));
    banks.stream()
        .flatMap(one -> one.passage().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(passage -> bank.put("passage", passage));
    banks.stream()
        .flatMap(one -> one.doublings().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(doublings -> bank.put("PDL", doublings));
    karyotype(bank, banks);
    profile(bank, banks);
  }

  private static void karyotype(ObjectNode bank, Collection<Bank> banks) {
    if (banks.stream().anyMatch(one -> one.karyotype() == Bank.Karyotype.ABNORMAL)) {
      bank.put("karyotype", "abnormal");
    } else if (banks.stream().allMatch(one -> one.karyotype() == Bank.Karyotype.NORMAL)) {
      bank.put("karyotype", "normal");
    }
  }

  private static void profile(ObjectNode bank, Collection<Bank> banks) {
    if (banks.stream().anyMatch(one -> one.strProfile() == Bank.StrProfile.MISMATCH)) {
      bank.put("STR", "mismatch");
    } else if (banks.stream().allMatch(one -> one.strProfile() == Bank.StrProfile.MATCH)) {
      bank.put("STR", "match");
    }
  }

  private static String joined(Collection<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }
}
