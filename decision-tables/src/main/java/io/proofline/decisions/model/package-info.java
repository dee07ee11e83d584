/** Where the texts of decision models come from. */
package io.proofline.decisions.model;
