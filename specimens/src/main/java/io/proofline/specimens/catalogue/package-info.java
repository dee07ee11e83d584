/** Every document that can be rendered, with an invented holder, from a number. */
package io.proofline.specimens.catalogue;
