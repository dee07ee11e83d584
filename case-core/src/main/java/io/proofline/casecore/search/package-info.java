/** Finding cases by values that lie in the database as keyed hashes only. */
package io.proofline.casecore.search;
