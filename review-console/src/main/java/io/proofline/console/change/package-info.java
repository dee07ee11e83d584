/** Changes of models under four eyes: proposing, deciding, trials, roll-back, tenants' own versions, migration of cases. */
package io.proofline.console.change;
