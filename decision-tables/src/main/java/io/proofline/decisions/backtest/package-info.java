/** What a draft of the tables would have made of cases that were decided before. */
package io.proofline.decisions.backtest;
