/** Tables that people take away and open in a spreadsheet. */
package io.proofline.console.csv;
