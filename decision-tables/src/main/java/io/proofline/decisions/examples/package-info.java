/** Worked examples of the tables: CSV files beside each table, one row a case, shown to officers and run by the tests. */
package io.proofline.decisions.examples;
