/** Workers: inside of this process, and from outside over HTTP. */
package io.proofline.engine.worker;
