/** What a DMN file holds, as an author sees it: decisions, tables, columns, rules and cells, without evaluating any. */
package io.proofline.decisions.outline;
