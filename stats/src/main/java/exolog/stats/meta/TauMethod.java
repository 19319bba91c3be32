package exolog.stats.meta;

/** How the variance between studies is estimated. */
public enum TauMethod {
  /** Restricted maximum likelihood; Viechtbauer 2005, J Educ Behav Stat 30:261. */
  REML,
  /** Method of moments; DerSimonian and Laird 1986, Control Clin Trials 7:177. */
  DL
}
