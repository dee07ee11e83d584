/** How fast a back-test of the tables runs, and how much memory it takes. */
package io.proofline.benchmarks.backtest;
