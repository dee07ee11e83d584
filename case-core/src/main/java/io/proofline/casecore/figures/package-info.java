/** What a team got done, in figures: how many cases came, were decided, by whom and how, by day of the tenant's calendar. */
package io.proofline.casecore.figures;
