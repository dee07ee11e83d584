/** What a document pack is: data about a family of documents, and one small class that reads it. */
package io.proofline.vision.document.pack;
