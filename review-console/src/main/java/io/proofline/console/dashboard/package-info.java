/** The team's figures: charts that the server draws, the tables behind them, and files of both. */
package io.proofline.console.dashboard;
