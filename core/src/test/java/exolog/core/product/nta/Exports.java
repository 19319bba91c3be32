package exolog.core.product.nta;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small files of our own in both makers' forms. */
final class Exports {
  private Exports() {}

  /** NTA 3.4, three videos, one part in a thousand, trailing empty column. */
  static final String NANOSIGHT =
      """
      NTA Experiment Summary File,
      Created with NTA 3.4 Build 3.4.003,
      ,
      [Experiment Details],,
      Software Version,NTA 3.4 Build 3.4.003,
      Experiment Name,own.nano,
      Time Captured,11:52:04  16/06/2026,
      Sample Description,invented vesicles,
      Remarks,"one, two, and ""three""\",
      ,,
      Filename:,own_00,own_01,own_02,
      Processed,Yes,Yes,Yes,

      [Conditions],,,,
      Temperature/C,22.0,22.1,22.2,
      [Settings],,,,
      Detection Threshold,5,5,5,
      [Results],,,,Average,Standard Error,
      Dilution factor (concentrations adjusted for this factor),1.00e+03,1.00e+03,1.00e+03,,,
      Concentration (Particles / ml),1.00e+11,2.00e+11,3.00e+11,2.00e+11,5.77e+10,
      Completed tracks,4677,4571,4470,,,
      X-Drift (pix/frame),-3.8,-3.9,-4.0,,,
      [Concentration Warnings]
      Validity of concentration measurement,OK,OK,OK,
      Noise level,No,No,No,
      [Information]
      Concentration,OK,OK,OK,
      Vibration detected,No,No,No,
      Settings changed?,No,No,No,
      Errors (1),,,,
      [Size Data],,
      Analysis Method,FTLA,
      Weighting,Number,
      Filename,own_00,own_01,own_02,Average,Standard Error,
      Mean,100.5,103.0,101.5,101.7,0.7,
      Mode,94.9,98.2,101.8,98.3,2.0,
      SD,11.0,18.5,12.0,13.8,2.4,
      D10,88.1,89.2,88.1,88.5,0.4,
      D50,98.6,99.7,101.0,99.8,0.7,
      D90,116.7,117.8,113.4,116.0,1.3,
      Valid Tracks,1872.0,1898.0,1879.0,,,
      Graph Data,
      Bin centre (nm),Concentration (particles / ml),Concentration (particles / ml),Concentration (particles / ml),Concentration average,Standard Error,
      85.5,0,0,0,0,0,
      95.5,1,1,1,1,0,
      105.5,2,2,2,2,0,
      115.5,1,1,1,1,0,
      Percentile
      0,80,80,80,80,0,
      """;

  static final String ZETAVIEW =
      """
      Original File:	C:\\data\\sample_001.avi	Section:	1
      Operator: unknown
      Software: ZetaView (version 8.06.01 SP1) Analyze: 2026-03-02
      Sample: invented vesicles, 5 µL
      Conductivity: 11.03 sensed
      SetTemperature: 25
      Temperature: 25.10 sensed
      Time: 12:30:11
      Particle Drift Check Result: Good
      Cell Check Result: OK
      Positions: 11
      Number of Traces: 1254
      Dilution::	1000.0
      Concentration Correction Factor: 1.0000

      Size Distribution
      Size / nm	Number	Concentration / cm-3	Volume / nm^3	Area / nm^2
      9.500E+1	1.000E+1	1.000E+7	1.0E+3	1.0E+2
      1.050E+2	2.000E+1	2.000E+7	1.0E+3	1.0E+2
      1.150E+2	1.000E+1	1.000E+7	1.0E+3	1.0E+2
      -1.000E+0	-1.000E+0	-1.000E+0	-1.000E+0	-1.000E+0
      9.000E+1	1.000E+1	1.300E+7	1.0E+3	1.0E+2
      1.100E+2	2.000E+1	2.700E+7	1.0E+3	1.0E+2
      """;

  static NtaReading read(String text) {
    return NtaReader.read("f", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  static NtaMeasurement measured(String text) {
    return (NtaMeasurement) read(text);
  }

  static NtaMeasurement measured(String text, double dilution) {
    return (NtaMeasurement)
        NtaReader.read("f", text.getBytes(StandardCharsets.UTF_8), Optional.of(dilution));
  }

  static String refusal(String text) {
    return ((NtaReading.Unreadable) read(text)).sentence();
  }
}
