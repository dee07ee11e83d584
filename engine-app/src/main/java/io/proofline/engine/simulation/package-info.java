/** Tries models before they go live: single what-ifs, back-tests of tables and replays of processes. */
package io.proofline.engine.simulation;
