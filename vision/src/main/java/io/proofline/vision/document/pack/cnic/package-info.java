/** Pakistan's computerised national identity card (CNIC): its number, its dates and its fields. */
package io.proofline.vision.document.pack.cnic;
