package exolog.core.product.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a dossier, a row of fields.yaml.
 *
 * @param path as the rules name it, such as {@code cell.viability}
 * @param unit UCUM; empty where the field is no amount
 * @param most an amount above it is a slip of the pen
 * @param words of a WORD: every spelling, squeezed, to its key
 * @param also further paths under which it is found
 * @param named of a LIST: the child that holds the name, where the list is written as an object
 * @param valued of a LIST: the child that holds the value, where that is no object
 * @param list the LIST in which the field stands
 * @param traced a result, for which a page or file is asked
 */
record Field(
    String path,
    Kind kind,
    String unit,
    Optional<BigDecimal> most,
    Map<String, String> words,
    List<String> also,
    String named,
    String valued,
    Optional<String> list,
    boolean traced,
    String about) {}
