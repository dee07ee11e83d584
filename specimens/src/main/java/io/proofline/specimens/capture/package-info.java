/** How pictures of specimens come about: perspective, light, noise, compression; the same seed gives the same picture. */
package io.proofline.specimens.capture;
