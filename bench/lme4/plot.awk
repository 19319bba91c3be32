# Makes the plot of docs/performance/mixed.md from lines "SERIES ROWS SECONDS": awk -f plot.awk times.txt > mixed.svg
# Both axes are logarithmic: 10 k to 10 M rows, 0.01 s to 1000 s.
function x(rows) { return 70 + 420 * (log(rows) / log(10) - 4) / 3 }
function y(seconds) { return 330 - 300 * (log(seconds) / log(10) + 2) / 5 }
BEGIN {
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 380\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Seconds to fit by rows, lme4 and Exolog\">"
  print "<rect width=\"640\" height=\"380\" fill=\"#fff\"/>"
  split("10 k,100 k,1 M,10 M", label, ",")
  for (i = 1; i <= 4; i++) printf "<path d=\"M%.1f 30V330\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"348\" text-anchor=\"middle\">%s</text>\n", x(10 ^ (i + 3)), x(10 ^ (i + 3)), label[i]
  for (e = -2; e <= 3; e++) printf "<path d=\"M70 %.1fH490\" stroke=\"#ddd\"/><text x=\"64\" y=\"%.1f\" text-anchor=\"end\">%g s</text>\n", y(10 ^ e), y(10 ^ e) + 4, 10 ^ e
  print "<text x=\"280\" y=\"370\" text-anchor=\"middle\">rows</text>"
  colours["lme4-best"] = "#b00020"; names["lme4-best"] = "lme4, best setting"
  colours["whole-exact"] = "#1b5e20"; names["whole-exact"] = "whole process, exact"
  colours["whole-default"] = "#0d47a1"; names["whole-default"] = "whole process"
  colours["warm-default"] = "#6a1b9a"; names["warm-default"] = "fit in a server"
}
$1 in colours { if (!($1 in count)) order[++series] = $1; n = ++count[$1]; px[$1, n] = x($2); py[$1, n] = y($3) }
END {
  for (s = 1; s <= series; s++) {
    name = order[s]; path = ""
    for (i = 1; i <= count[name]; i++) {
      path = path (i == 1 ? "M" : "L") sprintf("%.1f %.1f", px[name, i], py[name, i])
      printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n", px[name, i], py[name, i], colours[name]
    }
    printf "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, colours[name]
    printf "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", px[name, count[name]] + 8, py[name, count[name]] + 4, colours[name], names[name]
  }
  print "</svg>"
}
