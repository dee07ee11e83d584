/** Work that goes on beside requests. */
package io.proofline.casecore.background;
