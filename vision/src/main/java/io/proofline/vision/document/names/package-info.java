/** Names across spellings: transliteration and similarity. */
package io.proofline.vision.document.names;
