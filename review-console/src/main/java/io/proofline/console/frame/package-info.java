/** What stands around every page. */
package io.proofline.console.frame;
