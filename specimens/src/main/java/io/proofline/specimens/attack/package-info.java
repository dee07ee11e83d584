/**
 * Presentation attacks as ISO/IEC 30107-3 sorts them, made from genuine pictures: the picture is put onto a medium (a
 * screen, a print) and photographed again. The same seed gives the same picture.
 */
package io.proofline.specimens.attack;
