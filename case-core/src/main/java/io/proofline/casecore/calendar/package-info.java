/** Working time: when a tenant's staff works, and what that makes of a time limit. */
package io.proofline.casecore.calendar;
